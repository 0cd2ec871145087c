import { useWatch } from 'react-hook-form'
import type { MeetingChoice } from '#contract/triage.ts'
import { formatLongDate } from '#domain/time/dates.ts'
import { Banner } from '../../parts/Banner.tsx'
import { ButtonLink } from '../../parts/Button.tsx'
import { LabelledTick } from '../../parts/Labelled.tsx'
import { Problem } from '../../parts/Problem.tsx'
import styles from './meeting.module.css'
import { agenciesChosen, type MeetingAnswer } from './meeting-answer.ts'
import { useOpenTriage } from './triage-context.tsx'

type ChooseMeetingProps = { answer: MeetingAnswer; onAnswer: (answer: MeetingAnswer) => void }

/** Which meeting, and whose members may read the case for it. */
export function ChooseMeeting({ answer, onAnswer }: ChooseMeetingProps) {
  const { triage, problems } = useOpenTriage()
  const open = triage.meetings.filter(({ arePapersOpen }) => arePapersOpen)
  const closed = triage.meetings.filter(({ arePapersOpen }) => !arePapersOpen)
  return (
    <>
      <fieldset className={styles.choice}>
        <legend>Which meeting?</legend>
        <p className="soft">The next whose day for papers has not passed, unless you choose a later one.</p>
        <Problem id="meetingId" text={problems.meetingId} />
        {open.length === 0 && (
          <Banner tone="notice" title="No meeting is planned that could take it">
            <ButtonLink link={{ to: '/meetings' }}>Plan a meeting</ButtonLink>
          </Banner>
        )}
        {open.map((meeting, index) => (
          <LabelledTick
            key={meeting.id}
            type="radio"
            name="meetingId"
            id={index === 0 ? 'meetingId' : `meetingId-${meeting.id}`}
            label={nameOf(meeting)}
            hint={`Papers in by ${formatLongDate(meeting.papersInOn)}`}
            checked={answer.meetingId === meeting.id}
            onChange={() => onAnswer({ ...answer, meetingId: meeting.id })}
          />
        ))}
        {closed.map((meeting) => (
          <p key={meeting.id} className={styles.closed}>
            Not {nameOf(meeting)}: papers were due by {formatLongDate(meeting.papersInOn)}.
          </p>
        ))}
      </fieldset>
      <Readers answer={answer} onAnswer={onAnswer} />
    </>
  )
}

const nameOf = ({ onDate, startsAt, place }: MeetingChoice) =>
  [formatLongDate(onDate), startsAt, place].filter(Boolean).join(', ')

/** Members of these agencies read the referral for the meeting. */
function Readers({ answer, onAnswer }: ChooseMeetingProps) {
  const { triage, form, surroundings } = useOpenTriage()
  const suggested = useWatch({ control: form.control, name: 'answers.suggested_agencies', exact: true })
  const chosen = agenciesChosen(answer, triage, suggested)
  const tick = ({ code, name }: (typeof surroundings.agencies)[number]) => (
    <LabelledTick
      key={code}
      label={name}
      checked={chosen.includes(code)}
      onChange={(event) => {
        const others = chosen.filter((each) => each !== code)
        onAnswer({ ...answer, agencies: event.target.checked ? [...others, code] : others })
      }}
    />
  )
  // Ticks keep their places: what is first shown open stays so.
  const isOpen = ({ code }: { code: string }) =>
    triage.partnerAgencies.includes(code) || (Array.isArray(suggested) && suggested.includes(code))
  return (
    <fieldset className={styles.choice}>
      <legend>Whose members may read it for the meeting?</legend>
      <p className="soft">The three partners and the agencies you suggested, unless you change it.</p>
      <div className={styles.ticks}>{surroundings.agencies.filter(isOpen).map(tick)}</div>
      <details>
        <summary>Other agencies</summary>
        <div className={styles.ticks}>{surroundings.agencies.filter((agency) => !isOpen(agency)).map(tick)}</div>
      </details>
    </fieldset>
  )
}
