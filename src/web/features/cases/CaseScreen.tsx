import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { createLazyRoute, linkOptions, Outlet, useChildMatches } from '@tanstack/react-router'
import { isCaseOver } from '#domain/cases/case-stage.ts'
import { furtherParts } from '#domain/cases/further-parts.ts'
import { furtherTabs } from '../../app/case-tabs.ts'
import { PageHeader } from '../../app/PageHeader.tsx'
import { ButtonLink } from '../../parts/Button.tsx'
import { SafetyTag, StageTag } from '../../parts/CaseTags.tsx'
import { PrintedPages } from '../../parts/PrintedPages.tsx'
import { Tabs } from '../../parts/Tabs.tsx'
import { ChildNotSafe } from './ChildNotSafe.tsx'
import { caseParts } from './case-parts.ts'
import { caseQuery } from './case-queries.ts'
import { type CaseTab, caseTabs } from './case-search.ts'
import { JoinedNotice } from './JoinedNotice.tsx'
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
  const { tab = 'overview', show, by, of, from } = caseScreen.useSearch()
  const { data: file } = useSuspenseQuery(caseQuery(useQueryClient(), reference))
  const further = useFurtherPart()
  const own = caseTabs
    .filter((id) => (id !== 'history' || file.canSeeHistory) && (id !== 'referral' || file.concern))
    .map((id) => ({
      id,
      label: labels[id],
      link: linkOptions({
        to: '/cases/$reference',
        params: { reference },
        search: id === 'overview' ? (file.ties.joinedWith ? { own: 'yes' } : {}) : { tab: id },
      }),
    }))
  // A death that is about to be recorded has its tab too, while its page is open.
  const added = furtherParts
    .filter((id) => file.furtherParts.includes(id) || (id === 'death' && id === further))
    .map((id) => {
      const { label, to } = furtherTabs[id]
      return { id, label, link: { to, params: { reference }, search: {} } }
    })
  // The history comes last, whatever is added.
  const tabs = [...own.filter(({ id }) => id !== 'history'), ...added, ...own.filter(({ id }) => id === 'history')]
  const current = further ?? tab
  return (
    <PrintedPages reference={file.reference}>
      <PageHeader
        title={file.pseudonym}
        windowTitle={`${file.reference} ${file.pseudonym}: ${further ? furtherTabs[further].label : labels[tab]}`}
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
        actions={
          file.canManage && (
            <ButtonLink link={linkOptions({ to: '/cases/$reference/manage', params: { reference: file.reference } })}>
              Manage case
            </ButtonLink>
          )
        }
      />
      {current === 'overview' && <JoinedNotice file={file} from={from} />}
      {(current === 'overview' || current === 'triage') && !isCaseOver(file.stage) && (
        <>
          <ChildNotSafe file={file} />
          <SeriousIncidentNotice file={file} />
        </>
      )}
      <Tabs label="Parts of this case" current={current} tabs={tabs}>
        {further ? (
          <Outlet />
        ) : tab === 'people' ? (
          <caseParts.people key={reference} reference={reference} canSeeNames={file.canSeeNames} />
        ) : tab === 'referral' && file.concern ? (
          <caseParts.referral file={file} of={of} />
        ) : tab === 'history' ? (
          <caseParts.history reference={reference} {...(show && { show })} {...(by && { by })} />
        ) : (
          <caseParts.overview file={file} />
        )}
      </Tabs>
    </PrintedPages>
  )
}

/** The part that another feature added, when its page is open: the last piece of the address. */
const useFurtherPart = () =>
  useChildMatches({
    select: ([child]) => furtherParts.find((part) => child?.routeId.endsWith(`/${part}`)),
  })
