import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useWatch } from 'react-hook-form'
import { outcomeSection } from '#domain/concerns/triage-sections.ts'
import { api } from '../../api/client.ts'
import { refusalText } from '../../api/refusals.ts'
import type { SummaryProblem } from '../../form/ErrorSummary.tsx'
import { Banner } from '../../parts/Banner.tsx'
import { Button } from '../../parts/Button.tsx'
import { ChooseMeeting } from './ChooseMeeting.tsx'
import { chosenFirst, type MeetingAnswer } from './meeting-answer.ts'
import { decisionOf, outcomeActs, problemsIn, problemsOfRefusal } from './outcome-acts.ts'
import { RecordSection } from './RecordSection.tsx'
import { useOpenTriage } from './triage-context.tsx'
import { useRefresh } from './use-act.ts'

type OutcomeProps = { onProblems: (problems: readonly SummaryProblem[]) => void }

/** What happens next: written here by whoever prepares it, and recorded by whoever may. */
export function Outcome({ onProblems }: OutcomeProps) {
  const { reference, triage, form, autosave, surroundings } = useOpenTriage()
  const outcome = useWatch({ control: form.control, name: 'answers.outcome', exact: true })
  const [meeting, setMeeting] = useState<MeetingAnswer>({ meetingId: chosenFirst(triage), agencies: null })
  const [failure, setFailure] = useState('')
  const [isSaving, setSaving] = useState(false)
  const refresh = useRefresh()
  const decide = useMutation(api.triage.decide.mutationOptions())
  const ask = useMutation(api.triage.askForMore.mutationOptions())
  const act = outcomeActs.find(({ code }) => code === outcome)
  const mayAct = (act ? [act] : outcomeActs).some(({ move }) => triage.moves.includes(move))

  const record = async () => {
    setFailure('')
    const values = form.getValues()
    const found = problemsIn(values, meeting, triage, surroundings.today)
    onProblems(found)
    if (found.length > 0) return
    setSaving(true)
    const isSafe = await autosave.flush()
    setSaving(false)
    if (!isSafe)
      return setFailure('Your last words are not saved yet. They are kept on this page; try again when they are.')
    try {
      const decision = decisionOf(values, meeting, triage)
      if (decision.kind === 'ask') await ask.mutateAsync({ reference, questions: decision.questions })
      else await decide.mutateAsync({ reference, ...decision.input })
      await refresh()
      // What was recorded stands at the top of the page.
      document.getElementById('standing')?.focus()
    } catch (problem) {
      const refused = problemsOfRefusal(problem)
      onProblems(refused)
      if (refused.length === 0) setFailure(refusalText(problem))
    }
  }

  return (
    <RecordSection id={outcomeSection.id}>
      {outcome === 'SCHEDULE_FOR_MEETING' && <ChooseMeeting answer={meeting} onAnswer={setMeeting} />}
      {failure && (
        <Banner tone="urgent" title="It was not recorded" announced>
          {failure}
        </Banner>
      )}
      {mayAct ? (
        <Button
          look="primary"
          busy={(isSaving || decide.isPending || ask.isPending) && 'Recording'}
          onClick={() => void record()}
        >
          {act?.button ?? 'Record the outcome'}
        </Button>
      ) : (
        <Banner tone="information" title={whyNot(triage.status)}>
          <p>What you write here is kept for then.</p>
        </Banner>
      )}
    </RecordSection>
  )
}

const whyNot = (status: string) => {
  if (status === 'INFO_NEEDED') return 'This waits for the referrer’s reply'
  if (status === 'CONSULTING') return 'This waits for the views that were asked for'
  return 'The Business Manager records this outcome'
}
