import { formatLongDate } from '#domain/time/dates.ts'
import { LabelledSelect } from '../../parts/Labelled.tsx'

type MeetingDay = { readonly id: string; readonly onDate: string; readonly arePapersOpen: boolean }
type MeetingSelectProps = Parameters<typeof LabelledSelect>[0] & { meetings: readonly MeetingDay[] }

/** A meeting still to come. One whose papers are closed may be chosen, and says so. */
export const MeetingSelect = ({ meetings, ...rest }: MeetingSelectProps) => (
  <LabelledSelect
    {...rest}
    hint={meetings.length === 0 ? 'No such meeting is planned: schedule one first.' : rest.hint}
  >
    <option value="">Choose a meeting</option>
    {meetings.map(({ id, onDate, arePapersOpen }) => (
      <option key={id} value={id}>
        {`${formatLongDate(onDate)}${arePapersOpen ? '' : ' (papers are closed)'}`}
      </option>
    ))}
  </LabelledSelect>
)
