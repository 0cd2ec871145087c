import { useSuspenseQuery } from '@tanstack/react-query'
import { createLazyRoute, linkOptions, useRouteContext } from '@tanstack/react-router'
import { useEffect, useMemo, useState } from 'react'
import { useForm } from 'react-hook-form'
import type { ChildDeath } from '#contract/child-deaths.ts'
import { deathForm } from '#domain/child-deaths/death-form.ts'
import { type FormValues, sectionsThatApply } from '#domain/forms/answers.ts'
import { displayAnswer } from '#domain/forms/display-answer.ts'
import { valuesOf } from '#domain/forms/merge-answers.ts'
import { formatLongDate } from '#domain/time/dates.ts'
import { api, client } from '../../api/client.ts'
import { fieldIssues } from '../../api/refusals.ts'
import { reasonForNotSaving } from '../../app/save-refusals.ts'
import { onSignedIn } from '../../app/session-ended.ts'
import { londonToday } from '../../form/LabelledDate.tsx'
import type { Problems } from '../../form/QuestionField.tsx'
import { revisionsOf } from '../../form/revisions-of.ts'
import { SaveStatus } from '../../form/SaveStatus.tsx'
import { SectionForm } from '../../form/SectionForm.tsx'
import { useAutosave } from '../../form/use-autosave.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import { ClockList } from '../../parts/ClockList.tsx'
import { SummaryList } from '../../parts/SummaryList.tsx'
import { agenciesQuery, caseDeathsQuery } from './death-queries.ts'
import styles from './deaths.module.css'
import { RecordDeath } from './RecordDeath.tsx'

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

function Death({ reference, death, agencies }: DeathProps) {
  const { person, diedOn, recordedBy, clocks, mayWrite, hasIncident } = death
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

/** What changes the limits, or opens an incident: the page is read again after it was saved. */
const movesLimits = ['ecdop_on', 'jar_criteria', 'jar_on', 'jar_late_reason', 'abuse_suspected']

const noProblems: Problems = {}

function WriteDeath({ reference, death, agencies }: DeathProps) {
  const { me } = useRouteContext({ from: '/app' })
  const { id: deathId, answers } = death
  const form = useForm<FormValues>({ defaultValues: valuesOf(answers) })
  const [problems, setProblems] = useState<Problems>(noProblems)
  const reread = useReread(reference)
  const autosave = useAutosave({
    form,
    revisions: revisionsOf(answers),
    save: async (changes) => {
      const reply = await client.childDeaths.save({ reference, deathId, changes })
      setProblems(noProblems)
      if (movesLimits.some((each) => each in reply.saved)) void reread()
      return reply
    },
    reasonFor: (problem) => {
      // A day that is not kept says at its field why: the meeting was late, say.
      setProblems(Object.fromEntries(fieldIssues(problem).map(({ path, message }) => [String(path.at(-1)), message])))
      return reasonForNotSaving(problem)
    },
  })
  useEffect(() => {
    autosave.takeRemote(answers)
    for (const [id, { by }] of Object.entries(answers)) if (by.id === me.accountId) autosave.seen(id)
  }, [autosave, answers, me.accountId])
  useEffect(() => onSignedIn(() => autosave.retry()), [autosave])
  const surroundings = useMemo(() => ({ today: londonToday(), agencies, people: [] }), [agencies])
  return (
    <>
      <SaveStatus autosave={autosave} />
      {deathForm.sections.map(({ id, title }) => (
        <section key={id} aria-label={title}>
          <h3>{title}</h3>
          <SectionForm
            definition={deathForm}
            sectionId={id}
            form={form}
            autosave={autosave}
            surroundings={surroundings}
            problems={problems}
          />
        </section>
      ))}
    </>
  )
}

function useReread(reference: string) {
  const { queryClient } = useRouteContext({ from: '/app' })
  return async () => {
    await queryClient.invalidateQueries({ queryKey: caseDeathsQuery(reference).queryKey })
    await queryClient.invalidateQueries({ queryKey: api.cases.get.key() })
  }
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
