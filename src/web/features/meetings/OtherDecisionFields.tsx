import { useFormContext } from 'react-hook-form'
import type { DecisionFields } from '#contract/decisions.ts'
import type { AgendaItem, Meeting } from '#contract/meetings.ts'
import { LabelledDate } from '../../form/LabelledDate.tsx'
import { Banner } from '../../parts/Banner.tsx'
import { LabelledText } from '../../parts/Labelled.tsx'
import styles from './decide.module.css'
import { MeetingSelect } from './MeetingSelect.tsx'

const orNone = { setValueAs: (typed: string | null) => typed || null }

/** Where a deferred concern goes. */
export function DeferFields({ meeting, item }: { meeting: Meeting; item: AgendaItem }) {
  const form = useFormContext<DecisionFields>()
  const later = meeting.otherMeetings.filter(({ onDate }) => onDate > meeting.onDate)
  return (
    <div className={styles.part}>
      {item.needsJustification && !item.justification && (
        <Banner tone="notice" title={`It was deferred ${item.deferrals} times already`}>
          <p>
            Before it can wait again, the Business Manager has to say why, on the page of this meeting. What you write
            here stays while you ask them.
          </p>
        </Banner>
      )}
      {later.length === 0 ? (
        <Banner tone="information" title="No later meeting is planned">
          <p>The concern waits for one to be scheduled, and the list of meetings says so.</p>
        </Banner>
      ) : (
        <MeetingSelect
          id="toMeetingId"
          label="Which meeting takes it?"
          meetings={later}
          problem={form.formState.errors.toMeetingId?.message}
          {...form.register('toMeetingId', orNone)}
        />
      )}
    </div>
  )
}

/** What the council's clock counts from, and who told whom. */
export function IncidentFields() {
  const form = useFormContext<DecisionFields>()
  return (
    <div className={styles.part}>
      <LabelledDate form={form} name="laAwareOn" id="laAwareOn" label="When did the council become aware?" />
      <LabelledText
        id="toldBy"
        label="Who told whom?"
        hint="By role: for example, the hospital’s named nurse told the duty manager."
        rows={2}
        problem={form.formState.errors.toldBy?.message}
        {...form.register('toldBy')}
      />
    </div>
  )
}
