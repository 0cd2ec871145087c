import { type MessageStatus, messageStatusLabels } from '#domain/messages/message-kinds.ts'
import { sendingProblemLabel } from '#domain/messages/sending-problems.ts'
import styles from './MessageStatusTag.module.css'
import { longMoment } from './moments.ts'
import { StatusTag, type Tone } from './StatusTag.tsx'

const tones: Record<MessageStatus, Tone> = { QUEUED: 'active', SENT: 'done', KEPT: 'waiting', FAILED: 'attention' }

type MessageStatusTagProps = { status: MessageStatus; sentAt: string | null; problem: string | null }

/** Whether an e-mail was sent, when, and what stands in its way. */
export function MessageStatusTag({ status, sentAt, problem }: MessageStatusTagProps) {
  return (
    <div>
      <StatusTag tone={tones[status]}>{messageStatusLabels[status]}</StatusTag>
      {sentAt && (
        <time className={styles.beneath} dateTime={sentAt}>
          {longMoment(sentAt)}
        </time>
      )}
      {problem && <span className={styles.beneath}>{sendingProblemLabel(problem)}</span>}
    </div>
  )
}
