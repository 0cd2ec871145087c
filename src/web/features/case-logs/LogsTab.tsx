import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { createLazyRoute, useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { api } from '../../api/client.ts'
import { RefusalBanner } from '../../app/RefusalBanner.tsx'
import { Button } from '../../parts/Button.tsx'
import { Contact } from './Contact.tsx'
import styles from './logs.module.css'
import { logsQuery } from './logs-query.ts'
import { Process } from './Process.tsx'

export const logsTab = createLazyRoute('/app/cases/$reference/logs/')({ component: LogsTab })

const EndDialog = lazy(() => import('./EndDialog.tsx').then((module) => ({ default: module.EndDialog })))

/** What runs beside the case and limits it, and what was said to the family. */
function LogsTab() {
  const { reference } = logsTab.useParams()
  const { data: logs } = useSuspenseQuery(logsQuery(reference))
  const { processes, contacts, people, isCriminalOpen, canWrite } = logs
  const [ending, setEnding] = useState('')
  const add = useAdd(reference)
  // As it stands now: words that were still on their way when it was opened may have come in since.
  const ended = processes.find(({ id, endedOn }) => id === ending && endedOn === null)
  return (
    <>
      <RefusalBanner problem={add.problem} />
      <section className={styles.part} aria-labelledby="processes">
        <h2 id="processes">Other processes</h2>
        <p className={styles.lead}>
          Inquiries, proceedings and reviews that run beside this case, and what they mean for it. Each is looked at
          again within three months.
        </p>
        {processes.length === 0 && (
          <p>
            None is known.{' '}
            {canWrite ? 'Add one as soon as you hear of it.' : 'The coordinator adds one when it is heard of.'}
          </p>
        )}
        {processes.map((row) => (
          <Process key={row.id} reference={reference} row={row} canWrite={canWrite} onEnd={() => setEnding(row.id)} />
        ))}
        {canWrite && (
          <Button icon="plus" busy={add.isAdding('process') && 'Adding'} onClick={() => add.process()}>
            Add a process
          </Button>
        )}
      </section>
      <section className={styles.part} aria-labelledby="contacts">
        <h2 id="contacts">Contact with the family</h2>
        <p className={styles.lead}>
          {isCriminalOpen
            ? 'A criminal process is open: ask the police before each contact. What the family says is kept in their own words.'
            : 'Who was told, by whom, and what they wish. What the family says is kept in their own words.'}
        </p>
        {contacts.length === 0 && (
          <p>Nothing is written down yet. {canWrite && 'Agree first who speaks to the family, and when.'}</p>
        )}
        {contacts.map((row) => (
          <Contact key={row.id} reference={reference} row={row} people={people} canWrite={canWrite} />
        ))}
        {canWrite && (
          <Button icon="plus" busy={add.isAdding('contact') && 'Adding'} onClick={() => add.contact()}>
            Add a contact
          </Button>
        )}
      </section>
      <Suspense fallback={null}>
        {ended && <EndDialog reference={reference} row={ended} onClose={() => setEnding('')} />}
      </Suspense>
    </>
  )
}

/** Adds an empty entry and opens it to be written. */
function useAdd(reference: string) {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const opened = async (entryId: string) => {
    await queryClient.invalidateQueries({ queryKey: api.caseLogs.key() })
    await navigate({ to: '/cases/$reference/logs/$entryId', params: { reference, entryId } })
  }
  const process = useMutation(
    api.caseLogs.addProcess.mutationOptions({ onSuccess: (_done, { processId }) => opened(processId) }),
  )
  const contact = useMutation(
    api.caseLogs.addContact.mutationOptions({ onSuccess: (_done, { contactId }) => opened(contactId) }),
  )
  return {
    process: () => process.mutate({ reference, processId: crypto.randomUUID() }),
    contact: () => contact.mutate({ reference, contactId: crypto.randomUUID() }),
    isAdding: (what: 'process' | 'contact') => (what === 'process' ? process : contact).isPending,
    problem: process.error ?? contact.error,
  }
}
