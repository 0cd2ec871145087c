import { useMutation } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import type { DuplicateMatch } from '#contract/triage.ts'
import { stillToJudge } from '#domain/concerns/duplicate-check.ts'
import { duplicateSection } from '#domain/concerns/triage-sections.ts'
import { api } from '../../api/client.ts'
import { RefusalBanner } from '../../app/RefusalBanner.tsx'
import { Banner } from '../../parts/Banner.tsx'
import { Button } from '../../parts/Button.tsx'
import { Problem } from '../../parts/Problem.tsx'
import styles from './duplicates.module.css'
import { JudgedCases } from './JudgedCases.tsx'
import { Match } from './Match.tsx'
import { Part } from './RecordSection.tsx'
import { useOpenTriage } from './triage-context.tsx'
import { useRefresh } from './use-act.ts'

const JudgeDialog = lazy(() => import('./JudgeDialog.tsx').then((module) => ({ default: module.JudgeDialog })))

export type Judging = { readonly other: string; readonly verdict: 'LINKED' | 'DIFFERENT' }

/** Looks for the same child in other cases, and takes down what each of them is. */
export function Duplicates() {
  const { reference, triage, problems } = useOpenTriage()
  const [judging, setJudging] = useState<Judging | null>(null)
  const refresh = useRefresh()
  const look = useMutation(api.triage.duplicates.mutationOptions())
  const recordNone = useMutation(api.triage.noDuplicate.mutationOptions({ onSuccess: refresh }))
  const judged = judgedIn(triage.answers)
  const answer = triage.answers.duplicate_check?.value
  const matches = look.data ?? []
  const open = stillToJudge(matches, judged)
  const lookAgain = () => look.mutate({ reference })
  return (
    <Part id="duplicates" title={duplicateSection.title}>
      <Problem id="duplicate_check" text={answer ? undefined : problems.duplicate_check} />
      <p className={styles.intro}>
        By name and birth date, tolerant of spelling and of day and month in the wrong order. Names are compared and not
        shown.
      </p>
      <Recorded answer={answer} />
      <JudgedCases judged={judged} />
      <RefusalBanner problem={look.error ?? recordNone.error} />
      <Button
        id="duplicate_check"
        icon="search"
        busy={look.isPending && 'Looking'}
        aria-describedby={problems.duplicate_check ? 'duplicate_check-problem' : undefined}
        onClick={lookAgain}
      >
        {look.data ? 'Look again' : 'Look for the same child in other cases'}
      </Button>
      <div role="status" className={styles.found}>
        {look.data && countInWords(matches)}
      </div>
      <ul className={styles.matches}>
        {matches.map((match) => (
          <Match
            key={match.reference}
            match={match}
            reference={reference}
            isJudged={judged.some((each) => each.reference === match.reference)}
            onJudge={setJudging}
          />
        ))}
      </ul>
      {look.data && !answer && open.length === 0 && (
        <Button busy={recordNone.isPending && 'Recording'} onClick={() => recordNone.mutate({ reference })}>
          {matches.length === 0 ? 'Record that there is none' : 'Record that none is about the same child'}
        </Button>
      )}
      {judging && (
        <Suspense fallback={null}>
          <JudgeDialog reference={reference} judging={judging} onClose={() => setJudging(null)} />
        </Suspense>
      )}
    </Part>
  )
}

const words = new Map<unknown, string>([
  ['NONE', 'No other case is about the same child.'],
  ['LINKED', 'Another case is about the same child, and is linked with this one.'],
  ['DUPLICATE', 'Another case is about the same incident.'],
])

function Recorded({ answer }: { answer: unknown }) {
  const text = words.get(answer)
  return text ? <Banner tone="success">Recorded: {text}</Banner> : null
}

const countInWords = (matches: readonly DuplicateMatch[]) => {
  if (matches.length === 0) return 'No other case has a child like this one.'
  return matches.length === 1
    ? 'One other case may be about the same child.'
    : `${matches.length} other cases may be about the same child.`
}

type Judged = { readonly reference: string; readonly verdict: string; readonly reason: string }

/** The schemas have checked stored answers against the question's kind. */
const judgedIn = (answers: { readonly duplicates_judged?: { readonly value?: unknown } }) =>
  (answers.duplicates_judged?.value ?? []) as readonly Judged[]
