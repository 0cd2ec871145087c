import { useSuspenseQuery } from '@tanstack/react-query'
import { createLazyRoute, linkOptions } from '@tanstack/react-router'
import { contactForm, contactSectionId } from '#domain/case-logs/contact-form.ts'
import { processForm, processSectionId } from '#domain/case-logs/process-form.ts'
import { client } from '../../api/client.ts'
import { EmptyState } from '../../app/states.tsx'
import { ButtonLink } from '../../parts/Button.tsx'
import { EntryForm } from './EntryForm.tsx'
import { logsQuery } from './logs-query.ts'

export const entryScreen = createLazyRoute('/app/cases/$reference/logs/$entryId')({ component: EntryScreen })

/** One entry of the logs as it is written: a process, or a contact with the family. */
function EntryScreen() {
  const { reference, entryId } = entryScreen.useParams()
  const { data: logs } = useSuspenseQuery(logsQuery(reference))
  const process = logs.processes.find(({ id }) => id === entryId && logs.canWrite)
  const contact = logs.contacts.find(({ id }) => id === entryId && logs.canWrite)
  if (process && !process.endedOn) {
    return (
      <EntryForm
        key={entryId}
        reference={reference}
        title="Another process"
        definition={processForm}
        sectionId={processSectionId}
        answers={process.answers}
        save={(changes) => client.caseLogs.saveProcess({ reference, processId: entryId, changes })}
      />
    )
  }
  if (contact) {
    return (
      <EntryForm
        key={entryId}
        reference={reference}
        title="Contact with the family"
        definition={contactForm({
          isCriminalOpen: logs.isCriminalOpen || contact.answers.allowed_by_police !== undefined,
        })}
        sectionId={contactSectionId}
        answers={contact.answers}
        people={logs.people}
        save={(changes) => client.caseLogs.saveContact({ reference, contactId: entryId, changes })}
      />
    )
  }
  const back = linkOptions({ to: '/cases/$reference/logs', params: { reference } })
  return (
    <EmptyState title="This entry is not open to be written" next={<ButtonLink link={back}>See the logs</ButtonLink>}>
      <p>It may have ended, or it is written by those who run the case.</p>
    </EmptyState>
  )
}
