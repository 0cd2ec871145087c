import { useSuspenseQuery } from '@tanstack/react-query'
import { createLazyRoute, linkOptions } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import type { ChildDeath } from '#contract/child-deaths.ts'
import { deathForm } from '#domain/child-deaths/death-form.ts'
import { sectionsThatApply } from '#domain/forms/answers.ts'
import { displayAnswer } from '#domain/forms/display-answer.ts'
import { valuesOf } from '#domain/forms/merge-answers.ts'
import { formatLongDate } from '#domain/time/dates.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import { Button } from '../../parts/Button.tsx'
import { ClockList } from '../../parts/ClockList.tsx'
import { Corrected } from '../../parts/Corrected.tsx'
import { SummaryList } from '../../parts/SummaryList.tsx'
import { agenciesQuery, caseDeathsQuery } from './death-queries.ts'
import styles from './deaths.module.css'
import { RecordDeath } from './RecordDeath.tsx'
import { useReread } from './use-reread.ts'
import { WriteDeath } from './WriteDeath.tsx'

export const deathTab = createLazyRoute('/app/cases/$reference/death')({ component: DeathTab })

type Agencies = readonly { readonly code: string; readonly name: string }[]

/** The deaths of a case: ticks and dates, and the limits of each. */
function DeathTab() {
  const { reference } = deathTab.useParams()
  const { data } = useSuspenseQuery(caseDeathsQuery(reference))
  const { data: agencies } = useSuspenseQuery(agenciesQuery)
  const { deaths, people, mayRecord } = data
  return (
    <>
      {deaths.map((death) => (
        <Death key={death.id} reference={reference} death={death} agencies={agencies} />
      ))}
      {deaths.length === 0 && <p className="soft">No death is recorded in this case.</p>}
      {mayRecord && people.length > 0 && (
        <RecordDeath key={deaths.length} reference={reference} people={people} isFirst={deaths.length === 0} />
      )}
    </>
  )
}

type DeathProps = { reference: string; death: ChildDeath; agencies: Agencies }

const CorrectDialog = lazy(() => import('./CorrectDialog.tsx').then((module) => ({ default: module.CorrectDialog })))

function Death({ reference, death, agencies }: DeathProps) {
  const { person, diedOn, recordedBy, clocks, mayWrite, hasIncident, corrected } = death
  const [isCorrecting, setCorrecting] = useState(false)
  const reread = useReread(reference)
  return (
    <section className={styles.death} aria-label={`Death of ${person}`}>
      <h2>{person}</h2>
      <p>
        Died on <time dateTime={diedOn}>{formatLongDate(diedOn)}</time>. Recorded by {recordedBy}.{' '}
        {hasIncident && (
          <AppLink link={linkOptions({ to: '/cases/$reference/incident', params: { reference } })}>
            Open the serious incident
          </AppLink>
        )}
      </p>
      <Corrected correction={corrected} />
      {mayWrite && (
        <p className="not-printed">
          <Button small onClick={() => setCorrecting(true)}>
            Correct the day of the death
          </Button>
        </p>
      )}
      <Suspense fallback={null}>
        {isCorrecting && (
          <CorrectDialog reference={reference} death={death} onChanged={reread} onClose={() => setCorrecting(false)} />
        )}
      </Suspense>
      <ClockList reference={reference} clocks={clocks} />
      <div className={styles.tracked}>
        {mayWrite ? (
          <WriteDeath reference={reference} death={death} agencies={agencies} />
        ) : (
          <ReadDeath death={death} agencies={agencies} />
        )}
      </div>
    </section>
  )
}

function ReadDeath({ death, agencies }: Omit<DeathProps, 'reference'>) {
  const { answers, skipped } = valuesOf(death.answers)
  const lookups = {
    personLabel: (id: string) => id,
    agencyName: (code: string) => agencies.find((agency) => agency.code === code)?.name ?? code,
  }
  const rows = sectionsThatApply(deathForm, answers).flatMap(({ questions }) =>
    questions
      .filter(({ id }) => answers[id] !== undefined)
      .map((question) => ({
        term: question.label,
        value: displayAnswer(question, { value: answers[question.id], skipped: skipped[question.id] }, lookups).join(
          ' ',
        ),
      })),
  )
  return rows.length > 0 ? <SummaryList rows={rows} /> : <p className="soft">Nothing is filled in yet.</p>
}
