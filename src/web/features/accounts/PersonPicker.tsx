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
  const byPartnership = Map.groupBy(others, (person) => person.partnershipName)
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
      {[...byPartnership].map(([partnership, members]) => (
        <section key={partnership} className={styles.partnership}>
          {byPartnership.size > 1 && <h2>{partnership}</h2>}
          {[...Map.groupBy(members, (person) => person.agencyName)].map(([agency, people]) => (
            <Agency
              key={agency}
              heading={byPartnership.size > 1 ? 'h3' : 'h2'}
              name={agency}
              people={people}
              isBusy={signIn.isPending}
              onPick={(accountId) => signIn.mutate({ accountId })}
            />
          ))}
        </section>
      ))}
    </>
  )
}

type AgencyProps = {
  heading: 'h2' | 'h3'
  name: string
  people: readonly { readonly accountId: string; readonly name: string; readonly seats: readonly string[] }[]
  isBusy: boolean
  onPick: (accountId: string) => void
}

function Agency({ heading: Heading, name, people, isBusy, onPick }: AgencyProps) {
  return (
    <section className={styles.agency}>
      <Heading>{name}</Heading>
      <ul className={styles.people}>
        {people.map(({ accountId, name, seats }) => (
          <li key={accountId}>
            <button
              type="button"
              className={styles.person}
              aria-disabled={isBusy || undefined}
              onClick={() => !isBusy && onPick(accountId)}
            >
              <span className={styles.personName}>{name}</span>
              <span className="soft">{seats.join('; ')}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
