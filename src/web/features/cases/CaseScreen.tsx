import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { createLazyRoute, linkOptions } from '@tanstack/react-router'
import { isConcernOver } from '#domain/concerns/concern-status.ts'
import { PageHeader } from '../../app/PageHeader.tsx'
import { PrintedPages } from '../../parts/PrintedPages.tsx'
import { Tabs } from '../../parts/Tabs.tsx'
import { SafetyTag, StageTag } from './CaseTags.tsx'
import { ChildNotSafe } from './ChildNotSafe.tsx'
import { caseParts } from './case-parts.ts'
import { caseQuery } from './case-queries.ts'
import { type CaseTab, caseTabs } from './case-search.ts'
import { OverviewTab } from './OverviewTab.tsx'
import { SeriousIncidentNotice } from './SeriousIncidentNotice.tsx'

export const caseScreen = createLazyRoute('/app/cases/$reference')({ component: CaseScreen })

const labels: Record<CaseTab, string> = {
  overview: 'Overview',
  people: 'People',
  referral: 'Referral',
  history: 'History',
}

function CaseScreen() {
  const { reference } = caseScreen.useParams()
  const { tab = 'overview', show, by } = caseScreen.useSearch()
  const { data: file } = useSuspenseQuery(caseQuery(useQueryClient(), reference))
  const open = caseTabs.filter((id) => id !== 'history' || file.canSeeHistory)
  return (
    <PrintedPages reference={file.reference}>
      <PageHeader
        title={file.pseudonym}
        windowTitle={`${file.reference} ${file.pseudonym}: ${labels[tab]}`}
        reference={file.reference}
        marked
        status={
          <>
            <StageTag stage={file.stage} />
            <SafetyTag childSafeNow={file.childSafeNow} stage={file.stage} />
          </>
        }
        back={{ label: 'Cases', link: linkOptions({ to: '/cases' }) }}
        lead={file.title}
      />
      {tab === 'overview' && !isConcernOver(file.stage) && (
        <>
          <ChildNotSafe file={file} />
          <SeriousIncidentNotice file={file} />
        </>
      )}
      <Tabs
        label="Parts of this case"
        current={tab}
        tabs={open.map((id) => ({
          id,
          label: labels[id],
          link: linkOptions({
            to: '/cases/$reference',
            params: { reference },
            search: id === 'overview' ? {} : { tab: id },
          }),
        }))}
      >
        {tab === 'people' ? (
          <caseParts.people key={reference} reference={reference} canSeeNames={file.canSeeNames} />
        ) : tab === 'referral' ? (
          <caseParts.referral reference={reference} />
        ) : tab === 'history' ? (
          <caseParts.history reference={reference} {...(show && { show })} {...(by && { by })} />
        ) : (
          <OverviewTab file={file} />
        )}
      </Tabs>
    </PrintedPages>
  )
}
