import { useSuspenseQuery } from '@tanstack/react-query'
import { createLazyRoute } from '@tanstack/react-router'
import { recordForm } from '#domain/review-decisions/record-form.ts'
import { FormRead } from './FormRead.tsx'
import { LoggedElsewhere } from './LoggedElsewhere.tsx'
import { MeetingPanel } from './MeetingPanel.tsx'
import { RecordForm } from './RecordForm.tsx'
import { recordQuery } from './review-queries.ts'

export const recordScreen = createLazyRoute('/app/cases/$reference/rapid/record')({ component: RecordScreen })

/** The record of the Rapid Review meeting: the meeting itself, what came of it, and what stands beside it. */
function RecordScreen() {
  const { reference } = recordScreen.useParams()
  const { data: record } = useSuspenseQuery(recordQuery(reference))
  return (
    <>
      <MeetingPanel reference={reference} record={record} />
      {record.mayWrite ? (
        <RecordForm key={reference} reference={reference} record={record} />
      ) : (
        <FormRead
          form={recordForm}
          answers={record.answers}
          agencies={record.agencies}
          empty="Nothing has been written about the meeting yet."
        />
      )}
      <LoggedElsewhere reference={reference} record={record} />
    </>
  )
}
