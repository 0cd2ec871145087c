import { useMutation } from '@tanstack/react-query'
import type { SearchedPerson } from '#contract/information-requests.ts'
import { api } from '../../api/client.ts'
import { RefusalBanner } from '../../app/RefusalBanner.tsx'
import { Button } from '../../parts/Button.tsx'
import { SummaryList } from '../../parts/SummaryList.tsx'
import styles from './requests.module.css'

/** Whom to search the records for: by name, and so only when asked for. */
export function PeoplePanel({ requestId }: { requestId: string }) {
  const show = useMutation(api.requests.people.mutationOptions())
  return (
    <section className={styles.part}>
      <h2>Who to search for</h2>
      <RefusalBanner problem={show.error} />
      {show.data ? (
        <People people={show.data} />
      ) : (
        <>
          <p className="soft">Names, dates of birth and addresses. That you looked is written to the case’s history.</p>
          <Button icon="people" busy={show.isPending && 'Showing'} onClick={() => show.mutate({ requestId })}>
            Show names to search for
          </Button>
        </>
      )}
    </section>
  )
}

function People({ people }: { people: readonly SearchedPerson[] }) {
  if (people.length === 0) return <p role="status">No people were named in this request. Ask the coordinator.</p>
  return people.map(({ id, label, facts }) => (
    <section key={id} className={styles.person} aria-label={label}>
      <h3>{label}</h3>
      <SummaryList rows={facts.map(({ label: term, lines }) => ({ term, value: lines.join(', ') }))} />
    </section>
  ))
}
