import { useMutation } from '@tanstack/react-query'
import { linkOptions } from '@tanstack/react-router'
import type { OutboxMessage } from '#contract/messages.ts'
import { kindOf } from '#domain/messages/message-kinds.ts'
import { formatDate } from '#domain/time/dates.ts'
import { api } from '../../api/client.ts'
import { RefusalBanner } from '../../app/RefusalBanner.tsx'
import { AppLink } from '../../parts/AppLink.tsx'
import { Banner } from '../../parts/Banner.tsx'
import { Button } from '../../parts/Button.tsx'
import { type Column, DataTable } from '../../parts/DataTable.tsx'
import { MessageStatusTag } from '../../parts/MessageStatusTag.tsx'
import { longMoment } from '../../parts/moments.ts'
import { CopyLink } from './CopyLink.tsx'
import styles from './messages.module.css'

type OutboxProps = { messages: readonly OutboxMessage[]; isSending: boolean; seesCases: boolean }

/** What was written to whom, and what can be done about what was not sent. */
export function Outbox({ messages, isSending, seesCases }: OutboxProps) {
  const send = useMutation(
    api.messages.sendAgain.mutationOptions({
      onSettled: (_sent, _problem, _input, _result, { client }) =>
        client.invalidateQueries({ queryKey: api.messages.list.key() }),
    }),
  )
  const actions: Column<OutboxMessage> = {
    id: 'actions',
    header: 'Pass on',
    width: '8.5rem',
    cell: (message) => (
      <div className={styles.actions}>
        {message.link && <CopyLink link={message.link} of={inWords(message)} />}
        {isSending && message.link && (
          <Button
            small
            look="quiet"
            busy={send.isPending && send.variables?.messageId === message.id && 'Sending'}
            aria-label={`${sendLabel(message)}: ${inWords(message)}`}
            onClick={() => send.mutate({ messageId: message.id })}
          >
            {sendLabel(message)}
          </Button>
        )}
        {!message.link && notThere(message)}
      </div>
    ),
  }
  return (
    <>
      <RefusalBanner problem={send.error} />
      {send.isSuccess && (
        <Banner tone="success" announced>
          The message waits to be sent. That takes a moment.
        </Banner>
      )}
      <DataTable
        caption="Messages, latest first"
        isCaptionHidden
        columns={[...columnsFor(seesCases), actions]}
        rows={messages}
        rowKey={({ id }) => id}
      />
    </>
  )
}

const inWords = ({ kind, to }: OutboxMessage) => `“${kindOf(kind).task}” to ${to}`
const sendLabel = ({ status }: OutboxMessage) => (status === 'FAILED' ? 'Try again' : 'Send')
const isUnsent = ({ status }: OutboxMessage) => status === 'KEPT' || status === 'FAILED'
const notThere = (message: OutboxMessage) =>
  isUnsent(message) && <span className={styles.beneath}>The link has run out. Make a new one where it came from.</span>

const columnsFor = (seesCases: boolean): readonly Column<OutboxMessage>[] => [
  {
    id: 'task',
    header: 'What',
    isRowHeader: true,
    cell: ({ kind, reference, dueOn }) => (
      <div>
        {kindOf(kind).task}
        <span className={styles.beneath}>
          {reference && <Reference reference={reference} isLink={seesCases} />}
          {dueOn && ` by ${formatDate(dueOn)}`}
        </span>
      </div>
    ),
  },
  {
    id: 'to',
    header: 'To whom',
    width: '28%',
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
    width: '9.5rem',
    cell: ({ createdAt }) => <time dateTime={createdAt}>{longMoment(createdAt)}</time>,
  },
  { id: 'status', header: 'Where it stands', width: '12rem', cell: (message) => <MessageStatusTag {...message} /> },
]

function Reference({ reference, isLink }: { reference: string; isLink: boolean }) {
  if (!isLink) return <span className="reference">{reference}</span>
  return (
    <AppLink link={linkOptions({ to: '/cases/$reference', params: { reference } })} className="reference">
      {reference}
    </AppLink>
  )
}
