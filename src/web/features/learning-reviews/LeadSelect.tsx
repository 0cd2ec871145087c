import type { Ref, SelectHTMLAttributes } from 'react'
import type { LearningReview } from '#contract/learning-reviews.ts'
import { LabelledSelect } from '../../parts/Labelled.tsx'

type LeadSelectProps = Omit<SelectHTMLAttributes<HTMLSelectElement>, 'className' | 'children'> & {
  people: LearningReview['people']
  problem: string | undefined
  ref?: Ref<HTMLSelectElement>
}

/** Whoever holds a seat of the group and has no conflict of interest. */
export function LeadSelect({ people, ...rest }: LeadSelectProps) {
  return (
    <LabelledSelect
      {...rest}
      label="Who leads the review?"
      hint="They read the notes that are sent, and write the findings with the coordinator."
    >
      <option value="">Choose a person</option>
      {people.map(({ accountId, name, agencyName }) => (
        <option key={accountId} value={accountId}>
          {name}, {agencyName}
        </option>
      ))}
    </LabelledSelect>
  )
}
