import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { attendanceForm, type Meeting, type SeatRow } from '#contract/meetings.ts'
import { attendanceModes } from '#domain/meetings/quorum.ts'
import { api } from '../../api/client.ts'
import { contractResolver } from '../../app/contract-resolver.ts'
import { putIssues } from '../../app/put-issues.ts'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { LabelledInput, LabelledSelect, LabelledTick } from '../../parts/Labelled.tsx'
import { attendanceOf, modeLabels } from './attendance-words.ts'
import { ChangedMeanwhile } from './ChangedMeanwhile.tsx'
import styles from './meeting.module.css'
import { readAgainAnd, readAgainIfChanged } from './meeting-changed.ts'

type AttendanceDialogProps = { meeting: Meeting; seat: SeatRow; onClose: () => void }

const orNone = { setValueAs: (typed: string | null) => typed || null }

/** How a seat was filled in full: who came, a proxy, when they arrived and left. */
export function AttendanceDialog({ meeting, seat, onClose }: AttendanceDialogProps) {
  const { seatId, title, agency, holders } = seat
  const version = meeting.seats.find((each) => each.seatId === seatId)?.version ?? 0
  const form = useForm({
    resolver: contractResolver(attendanceForm),
    defaultValues: { ...attendanceOf(seat), meetingId: meeting.id, seatId, version },
  })
  const record = useMutation(
    api.meetings.recordAttendance.mutationOptions({
      ...readAgainAnd(onClose),
      onError: (problem, _input, _result, { client }) => {
        putIssues(form, problem)
        readAgainIfChanged(problem, client)
      },
    }),
  )
  const { errors } = form.formState
  return (
    <FormDialog
      title={`${title}, ${agency}`}
      submit="Save"
      busy={record.isPending && 'Saving'}
      onSubmit={form.handleSubmit((typed) => record.mutate({ ...typed, version }))}
      onClose={onClose}
    >
      <ChangedMeanwhile problem={record.error} />
      <LabelledSelect label="Attendance" problem={errors.mode?.message} {...form.register('mode')}>
        {attendanceModes.map((mode) => (
          <option key={mode} value={mode}>
            {modeLabels[mode]}
          </option>
        ))}
      </LabelledSelect>
      {holders.length > 1 && (
        <LabelledSelect label="Who came?" problem={errors.accountId?.message} {...form.register('accountId', orNone)}>
          <option value="">Choose a person</option>
          {holders.map(({ accountId, name }) => (
            <option key={accountId} value={accountId}>
              {name}
            </option>
          ))}
        </LabelledSelect>
      )}
      <fieldset className={styles.fieldset}>
        <legend>Proxy, if somebody came instead</legend>
        <p className="soft">Of similar seniority, and accepted by the Chair: only then do they count.</p>
        <LabelledInput
          label="Name"
          autoComplete="off"
          problem={errors.proxyName?.message}
          {...form.register('proxyName')}
        />
        <LabelledInput
          label="Job title"
          autoComplete="off"
          problem={errors.proxyJobTitle?.message}
          {...form.register('proxyJobTitle')}
        />
        <LabelledTick label="The Chair accepted them" {...form.register('isProxyAccepted')} />
      </fieldset>
      <div className={styles.pair}>
        <LabelledInput
          label="Arrived at"
          hint="Empty: from the start"
          type="time"
          problem={errors.arrivedAt?.message}
          {...form.register('arrivedAt', orNone)}
        />
        <LabelledInput
          label="Left at"
          hint="Empty: to the end"
          type="time"
          problem={errors.leftAt?.message}
          {...form.register('leftAt', orNone)}
        />
      </div>
    </FormDialog>
  )
}
