import { useMutation, useQuery } from '@tanstack/react-query'
import type { Restriction, WithheldPage } from '#contract/rapid-review-withholding.ts'
import type { RapidReview } from '#contract/rapid-reviews.ts'
import { hasReturned } from '#domain/rapid-reviews/cockpit.ts'
import { api } from '../../api/client.ts'
import { RefusalBanner } from '../../app/RefusalBanner.tsx'
import { ConfirmDialog } from '../../parts/ConfirmDialog.tsx'
import type { OnDone } from './cockpit-task.ts'
import { readAgainAnd, withheldQuery } from './rapid-queries.ts'
import { fromWhom, questionOf } from './withheld-words.ts'

type ReleaseDialogProps = { reference: string; review: RapidReview; onDone: OnDone; onClose: () => void }

const list = new Intl.ListFormat('en-GB')

/** Other agencies' returns become readable by this act alone: it says of what, to whom, and what stays withheld. */
export function ReleaseDialog({ reference, review, onDone, onClose }: ReleaseDialogProps) {
  const release = useMutation(
    api.rapidReviews.release.mutationOptions(
      readAgainAnd(({ released }) => onDone(`${released === 1 ? '1 return' : `${released} returns`} released.`)),
    ),
  )
  const withheld = useQuery(withheldQuery(reference))
  const rows = (review.requests ?? []).filter(({ status }) => status !== 'WITHDRAWN')
  const toRelease = rows.filter(({ status, releasedAt }) => hasReturned(status) && !releasedAt)
  const standing = (withheld.data?.restrictions ?? []).filter(({ lifted }) => !lifted)
  return (
    <ConfirmDialog
      title={`Release ${toRelease.length === 1 ? '1 return' : `${toRelease.length} returns`} to the agencies?`}
      confirm="Release"
      busy={release.isPending && 'Releasing'}
      onConfirm={() => release.mutate({ reference })}
      onClose={onClose}
    >
      <RefusalBanner problem={release.error} />
      <p>
        <strong>What becomes readable:</strong> {list.format(toRelease.map(({ shortName }) => shortName))}.
      </p>
      <p>
        <strong>To whom:</strong> the members of {list.format(rows.map(({ shortName }) => shortName))}, and of any other
        agency that is listed to this case. They are told by e-mail. This cannot be taken back.
      </p>
      <p>
        <strong>Not with it:</strong> chronology lines that an agency keeps to those who run the review. Where it wants
        to be asked first, ask it: it opens the line in a new version of its return.
      </p>
      {withheld.data && standing.length > 0 ? (
        <StayWithheld restrictions={standing} choices={withheld.data.choices} />
      ) : (
        <p>Nothing is withheld. Withhold first what the police or the coroner ask to be kept back.</p>
      )}
    </ConfirmDialog>
  )
}

const StayWithheld = ({
  restrictions,
  choices,
}: {
  restrictions: readonly Restriction[]
  choices: WithheldPage['choices']
}) => (
  <>
    <p>
      <strong>What stays withheld:</strong>
    </p>
    <ul>
      {restrictions.map((each) => (
        <li key={each.id}>
          {each.agency}, {questionOf(each, choices)}: from {fromWhom(each)}
        </li>
      ))}
    </ul>
  </>
)
