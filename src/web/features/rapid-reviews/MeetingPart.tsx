import { useFormContext } from 'react-hook-form'
import type { ScopePage } from '#contract/rapid-review-scope.ts'
import { formatLongDate } from '#domain/time/dates.ts'
import { LabelledDate } from '../../form/LabelledDate.tsx'
import { messageAt } from '../../form/message-at.ts'
import { LabelledInput, LabelledSelect, LabelledTick } from '../../parts/Labelled.tsx'
import styles from './scope.module.css'

type MeetingPartProps = Pick<ScopePage, 'choices' | 'suggested'> & {
  /** Where in the form these fields are: "scope." */
  under: string
}

/** The Rapid Review meeting: one to be put in the calendar, or one that is there. And who chairs it. */
export function MeetingPart({ under, choices, suggested }: MeetingPartProps) {
  const form = useFormContext()
  const { errors } = form.formState
  const field = (name: string) => ({
    id: `${under}${name}`,
    problem: messageAt(errors, `${under}${name}`),
    ...form.register(`${under}${name}`),
  })
  const kind: unknown = form.watch(`${under}meeting.kind`)
  return (
    <>
      <fieldset className={styles.fieldset}>
        <legend>Rapid Review meeting</legend>
        <p className="soft">By the plan on {formatLongDate(suggested.meetingOn)} at the latest.</p>
        <LabelledTick
          type="radio"
          label="A new meeting"
          value="NEW"
          {...field('meeting.kind')}
          id={`${under}meeting`}
        />
        {choices.meetings.length > 0 && (
          <LabelledTick
            type="radio"
            label="A meeting that is in the calendar already"
            value="EXISTING"
            {...field('meeting.kind')}
            id={`${under}meeting-existing`}
          />
        )}
      </fieldset>
      {kind === 'EXISTING' ? (
        <LabelledSelect label="Which meeting?" {...field('meeting.meetingId')}>
          <option value="">Choose a meeting</option>
          {choices.meetings.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </LabelledSelect>
      ) : (
        <div className={styles.three}>
          <LabelledDate form={form} name={`${under}meeting.onDate`} id={`${under}meeting.onDate`} label="Day" />
          <LabelledInput label="Starts at" type="time" {...field('meeting.startsAt')} />
          <LabelledInput
            label="Place"
            hint="A room, or how to join it online."
            autoComplete="off"
            {...field('meeting.place')}
          />
        </div>
      )}
      <LabelledSelect label="Who chairs it?" hint="Holders of a chair’s seat." {...field('chairId')}>
        <option value="">Choose a person</option>
        {choices.chairs.map(({ accountId, name, agency }) => (
          <option key={accountId} value={accountId}>
            {agency ? `${name}, ${agency}` : name}
          </option>
        ))}
      </LabelledSelect>
    </>
  )
}
