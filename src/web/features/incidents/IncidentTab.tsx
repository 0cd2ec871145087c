import { useSuspenseQuery } from '@tanstack/react-query'
import { createLazyRoute, linkOptions } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { incidentStatusLabels } from '#domain/incidents/incident-status.ts'
import { EmptyState } from '../../app/states.tsx'
import { Banner } from '../../parts/Banner.tsx'
import { ButtonLink } from '../../parts/Button.tsx'
import { ClockList } from '../../parts/ClockList.tsx'
import { Awareness } from './Awareness.tsx'
import { IncidentPeople } from './IncidentPeople.tsx'
import { IncidentRecord } from './IncidentRecord.tsx'
import { agenciesQuery, casePeopleQuery, incidentQuery } from './incident-queries.ts'
import type { IncidentTask } from './incident-task.ts'
import { NextStep } from './NextStep.tsx'
import { Notification } from './Notification.tsx'
import { Part } from './Part.tsx'
import { Partners } from './Partners.tsx'
import { RecordRead } from './RecordRead.tsx'

export const incidentTab = createLazyRoute('/app/cases/$reference/incident/')({ component: IncidentTab })

const TaskDialog = lazy(() => import('./TaskDialog.tsx').then((module) => ({ default: module.TaskDialog })))

/** The serious incident of a case: where it stands, its limits, the partners, the record, and what was told. */
function IncidentTab() {
  const { reference } = incidentTab.useParams()
  const { data } = useSuspenseQuery(incidentQuery(reference))
  const { data: people } = useSuspenseQuery(casePeopleQuery(reference))
  const { data: agencies } = useSuspenseQuery(agenciesQuery)
  const [task, setTask] = useState<IncidentTask | null>(null)
  const { incident } = data
  if (!incident) {
    return (
      <EmptyState title="No serious incident">
        <p>
          One is opened from the triage of a concern, from the record of a child’s death, or recorded by the council.
        </p>
      </EmptyState>
    )
  }
  const { endedReason, mayWrite } = incident
  return (
    <>
      <NextStep reference={reference} incident={incident} onTask={setTask} />
      {endedReason && (
        <Banner tone="information" title={incidentStatusLabels[incident.status]}>
          <p>{endedReason}</p>
        </Banner>
      )}
      <Awareness incident={incident} onTask={setTask} />
      <ClockList reference={reference} clocks={incident.clocks} />
      <Partners incident={incident} onTask={setTask} />
      <Notification reference={reference} incident={incident} onTask={setTask} />
      <IncidentPeople reference={reference} incident={incident} people={people.people} />
      {mayWrite ? (
        <IncidentRecord
          key={reference}
          reference={reference}
          incident={incident}
          people={people.people}
          agencies={agencies}
        />
      ) : (
        <RecordRead incident={incident} people={people.people} agencies={agencies} />
      )}
      <Part id="worksheet" title="Worksheet for the national site">
        <p>Every answer in the order in which the national site asks, each ready to copy, to print or as a document.</p>
        <ButtonLink link={linkOptions({ to: '/cases/$reference/incident/worksheet', params: { reference } })}>
          Open the worksheet
        </ButtonLink>
      </Part>
      <Suspense fallback={null}>
        {task && <TaskDialog task={task} reference={reference} incident={incident} onClose={() => setTask(null)} />}
      </Suspense>
    </>
  )
}
