import { useSuspenseQuery } from '@tanstack/react-query'
import { createLazyRoute } from '@tanstack/react-router'
import type { SentMessage } from '#contract/messages.ts'
import { kindOf } from '#domain/messages/message-kinds.ts'
import { formatDate } from '#domain/time/dates.ts'
import { EmptyState } from '../../app/states.tsx'
import { type Column, DataTable } from '../../parts/DataTable.tsx'
import { MessageStatusTag } from '../../parts/MessageStatusTag.tsx'
import { longMoment } from '../../parts/moments.ts'
import { caseMessagesQuery } from './case-messages-query.ts'
import styles from './messages.module.css'

export const caseMessages = createLazyRoute('/app/cases/$reference/messages')({ component: CaseMessages })

/** What was sent by e-mail about this case, and to whom. */
function CaseMessages() {
  const { reference } = caseMessages.useParams()
  const { data: messages } = useSuspenseQuery(caseMessagesQuery(reference))
  if (messages.length === 0) {
    return (
      <EmptyState title="Nobody has been written to about this case yet">
        <p>When something happens that somebody must hear of, the e-mail to them is listed here.</p>
      </EmptyState>
    )
  }
  return (
    <DataTable
      caption="E-mails about this case, latest first"
      isCaptionHidden
      columns={columns}
      rows={messages}
      rowKey={({ id }) => id}
    />
  )
}

const columns: readonly Column<SentMessage>[] = [
  {
    id: 'task',
    header: 'What',
    isRowHeader: true,
    cell: ({ kind, dueOn }) => (
      <div>
        {kindOf(kind).task}
        {dueOn && <span className={styles.beneath}>by {formatDate(dueOn)}</span>}
      </div>
    ),
  },
  {
    id: 'to',
    header: 'To whom',
    cell: ({ name, to }) => (
      <div>
        {name}
        <span className={name ? styles.beneath : styles.address}>{to}</span>
      </div>
    ),
  },
  {
    id: 'at',
    header: 'Written',
    cell: ({ createdAt }) => <time dateTime={createdAt}>{longMoment(createdAt)}</time>,
  },
  { id: 'status', header: 'Where it stands', cell: (message) => <MessageStatusTag {...message} /> },
]
