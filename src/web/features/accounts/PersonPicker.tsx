import { useMutation, useQuery } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import { refusalText } from '../../api/refusals.ts'
import { RefusalBanner } from '../../app/RefusalBanner.tsx'
import { ErrorState, Loading } from '../../app/states.tsx'
import { Button } from '../../parts/Button.tsx'
import styles from './accounts.module.css'

type PersonPickerProps = {
  /** Who it was until now: offered before the others. */
  lastOne?: { readonly accountId: string; readonly name: string }
  onSignedIn: () => Promise<void>
}

/** The invented people of the demonstration, by agency: choosing one is signing in. */
export function PersonPicker({ lastOne, onSignedIn }: PersonPickerProps) {
  const people = useQuery(api.demonstration.people.queryOptions())
  const signIn = useMutation(api.demonstration.signInAs.mutationOptions({ onSuccess: onSignedIn }))
  if (people.error) {
    return (
      <ErrorState
        title="The people could not be listed"
        onRetry={() => people.refetch()}
        isRetrying={people.isFetching}
      >
        <p>{refusalText(people.error)}</p>
      </ErrorState>
    )
  }
  if (!people.data) return <Loading what="the people" />
  const others = people.data.filter((person) => person.accountId !== lastOne?.accountId)
  const byAgency = Map.groupBy(others, (person) => person.agencyName)
  return (
    <>
      <RefusalBanner problem={signIn.error} />
      {lastOne && (
        <p>
          <Button
            look="primary"
            busy={signIn.isPending}
            onClick={() => signIn.mutate({ accountId: lastOne.accountId })}
          >
            Go on as {lastOne.name}
          </Button>
        </p>
      )}
      {[...byAgency].map(([agency, members]) => (
        <section key={agency} className={styles.agency}>
          <h2>{agency}</h2>
          <ul className={styles.people}>
            {members.map(({ accountId, name, seats }) => (
              <li key={accountId}>
                <button
                  type="button"
                  className={styles.person}
                  aria-disabled={signIn.isPending || undefined}
                  onClick={() => !signIn.isPending && signIn.mutate({ accountId })}
                >
                  <span className={styles.personName}>{name}</span>
                  <span className="soft">{seats.join('; ')}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}
