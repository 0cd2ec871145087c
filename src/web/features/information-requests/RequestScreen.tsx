import { createLazyRoute } from '@tanstack/react-router'
import { requestStatusLabels } from '#domain/information-requests/request-status.ts'
import { PageHeader } from '../../app/PageHeader.tsx'
import { DueDate } from '../../parts/DueDate.tsx'
import { StatusTag } from '../../parts/StatusTag.tsx'
import { AskedPanel } from './AskedPanel.tsx'
import { NextStep } from './NextStep.tsx'
import { PeoplePanel } from './PeoplePanel.tsx'
import { statusTones } from './request-words.ts'
import styles from './requests.module.css'
import { useRequest } from './use-request.ts'
import { VersionsList } from './VersionsList.tsx'

export const requestScreen = createLazyRoute('/app/requests/$requestId/')({ component: RequestScreen })

/** What an agency is asked, by when, and what comes next. */
function RequestScreen() {
  const request = useRequest()
  const { reference, agency, status, dueOn, daysLeft, inside } = request
  return (
    <>
      <PageHeader
        title="Information request"
        windowTitle={`Information request ${reference}`}
        reference={reference}
        marked
        back={{ label: 'My work', link: { to: '/' } }}
        status={<StatusTag tone={statusTones[status]}>{requestStatusLabels[status]}</StatusTag>}
        lead={
          <>
            {agency.name}. {daysLeft === null ? 'Was due ' : 'Due '}
            <DueDate on={dueOn} workingDaysLeft={daysLeft} />
          </>
        }
      />
      <NextStep request={request} />
      {inside && <PeoplePanel requestId={request.id} />}
      <AskedPanel request={request} />
      {inside && inside.versions.length > 0 && <VersionsList request={request} versions={inside.versions} />}
      {!inside && <p className={styles.aside}>Only the agency reads what it writes, until it is returned.</p>}
    </>
  )
}
