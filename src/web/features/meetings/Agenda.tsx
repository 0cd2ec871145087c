import { useMutation } from '@tanstack/react-query'
import type { Meeting } from '#contract/meetings.ts'
import { isStillToOpen } from '#domain/meetings/meeting-status.ts'
import { api } from '../../api/client.ts'
import { RefusalBanner } from '../../app/RefusalBanner.tsx'
import { AgendaEntry } from './AgendaEntry.tsx'
import styles from './meeting.module.css'
import type { MeetingTask } from './meeting-task.ts'

type AgendaProps = { meeting: Meeting; onTask: (task: MeetingTask) => void }

/** The concerns before the meeting, in order, with what is to be done about each. */
export function Agenda({ meeting, onTask }: AgendaProps) {
  const { agenda, seesAll } = meeting
  const afterwards = {
    onSuccess: (_done: unknown, _input: unknown, _result: unknown, { client }: { client: Client }) =>
      client.invalidateQueries({ queryKey: api.meetings.key() }),
  }
  const move = useMutation(api.meetings.moveItem.mutationOptions(afterwards))
  const handOver = useMutation(api.meetings.handOver.mutationOptions(afterwards))
  return (
    <section className={styles.agenda} aria-labelledby="agenda">
      <h2 id="agenda">Agenda</h2>
      {!seesAll && <p className="soft">You see the cases that your agency is part of.</p>}
      <RefusalBanner problem={move.error ?? handOver.error} />
      {agenda.length === 0 ? (
        <p>{nothingHere(meeting)}</p>
      ) : (
        <ol className={styles.items}>
          {agenda.map((item, index) => (
            <AgendaEntry
              key={item.id}
              meeting={meeting}
              item={item}
              number={index + 1}
              isFirst={index === 0}
              isLast={index === agenda.length - 1}
              onMove={(direction) => move.mutate({ meetingId: meeting.id, itemId: item.id, direction })}
              onHandOver={(isChairedByDeputy) =>
                handOver.mutate({ meetingId: meeting.id, itemId: item.id, isChairedByDeputy })
              }
              onTask={onTask}
            />
          ))}
        </ol>
      )}
    </section>
  )
}

type Client = { invalidateQueries: (filter: { queryKey: readonly unknown[] }) => Promise<void> }

function nothingHere({ status, seesAll }: Meeting) {
  if (!seesAll) return 'None of them is on this agenda.'
  return isStillToOpen(status)
    ? 'No concern is on this agenda yet. The Business Manager puts them here when a referral is triaged.'
    : 'No concern was on this agenda.'
}
