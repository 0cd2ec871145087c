import { useRouteContext } from '@tanstack/react-router'
import { useEffect, useMemo, useState } from 'react'
import { useForm } from 'react-hook-form'
import type { ChildDeath } from '#contract/child-deaths.ts'
import { deathForm } from '#domain/child-deaths/death-form.ts'
import type { FormValues } from '#domain/forms/answers.ts'
import { valuesOf } from '#domain/forms/merge-answers.ts'
import { client } from '../../api/client.ts'
import { fieldIssues } from '../../api/refusals.ts'
import { reasonForNotSaving } from '../../app/save-refusals.ts'
import { onSignedIn } from '../../app/session-ended.ts'
import { londonToday } from '../../form/LabelledDate.tsx'
import type { Problems } from '../../form/QuestionField.tsx'
import { revisionsOf } from '../../form/revisions-of.ts'
import { SaveStatus } from '../../form/SaveStatus.tsx'
import { SectionForm } from '../../form/SectionForm.tsx'
import { useAutosave } from '../../form/use-autosave.ts'
import { useReread } from './use-reread.ts'

type WriteDeathProps = {
  reference: string
  death: ChildDeath
  agencies: readonly { readonly code: string; readonly name: string }[]
}

/** What changes the limits, or opens an incident: the page is read again after it was saved. */
const movesLimits = ['ecdop_on', 'jar_criteria', 'jar_on', 'jar_late_reason', 'abuse_suspected']

const noProblems: Problems = {}

/** The ticks and dates of a death, each saved as it is written. */
export function WriteDeath({ reference, death, agencies }: WriteDeathProps) {
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
