import { linkOptions } from '@tanstack/react-router'
import type { LearningDates as Dates } from '#contract/cases.ts'
import { reviewStatusLabels } from '#domain/learning-reviews/review-status.ts'
import { formatLongDate } from '#domain/time/dates.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import { DueDate } from '../../parts/DueDate.tsx'
import { Facts } from './Facts.tsx'

/** The dates of the learning review, those that have come and those to come. */
export function LearningDates({ reference, dates }: { reference: string; dates: Dates }) {
  const { status, dueOn, daysLeft, startedOn, findingsAgreedOn, sharedWithSprgOn, sharedWithLearningGroupOn } = dates
  const days: readonly (readonly [string, string | null])[] = [
    ['Started', startedOn],
    ['Findings agreed', findingsAgreedOn],
    ['Shared with the SPRG', sharedWithSprgOn],
    ['Shared with the Learning Group', sharedWithLearningGroupOn],
    ['First impact return', dates.impactFirstOn],
    ['Second impact return', dates.impactSecondOn],
    ['Closed', dates.closedOn],
  ]
  return (
    <section>
      <h2>Learning review</h2>
      <Facts
        facts={[
          ['Stands at', reviewStatusLabels[status]],
          ...(dueOn ? [['Due', <DueDate key="due" on={dueOn} workingDaysLeft={daysLeft} />] as const] : []),
          ...days.flatMap(([term, day]) =>
            day
              ? [
                  [
                    term,
                    <time key={term} dateTime={day}>
                      {formatLongDate(day)}
                    </time>,
                  ] as const,
                ]
              : [],
          ),
        ]}
      />
      <AppLink link={linkOptions({ to: '/cases/$reference/learning', params: { reference } })}>
        Open the learning review
      </AppLink>
    </section>
  )
}
