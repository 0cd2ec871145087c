import { useSuspenseQuery } from '@tanstack/react-query'
import { createLazyRoute, linkOptions, useNavigate, useRouteContext } from '@tanstack/react-router'
import { oversightRoles } from '#domain/access/policies.ts'
import { messageStatuses, messageStatusLabels } from '#domain/messages/message-kinds.ts'
import { messagePageSize } from '#domain/messages/message-page-size.ts'
import { PageHeader } from '../../app/PageHeader.tsx'
import { EmptyState } from '../../app/states.tsx'
import { Banner } from '../../parts/Banner.tsx'
import { ButtonLink } from '../../parts/Button.tsx'
import { LabelledSelect } from '../../parts/Labelled.tsx'
import { Pager } from '../../parts/Pager.tsx'
import { type MessageSearch, messageSearchOf } from './message-search.ts'
import styles from './messages.module.css'
import { Outbox } from './Outbox.tsx'
import { outboxQuery } from './outbox-query.ts'

export const messagesScreen = createLazyRoute('/app/administration/messages')({ component: MessagesScreen })

const linkTo = (search: MessageSearch) => linkOptions({ to: '/administration/messages', search })

/** The e-mails of the partnership, and those that wait to be passed on by hand. */
function MessagesScreen() {
  const search = messagesScreen.useSearch()
  const { me } = useRouteContext({ from: '/app' })
  const seesCases = me.seats.some(({ role }) => oversightRoles.some((each) => each === role))
  const { data } = useSuspenseQuery(outboxQuery(search))
  const { messages, count, isSending } = data
  return (
    <>
      <PageHeader
        title="Messages"
        lead="Every e-mail the partnership writes: a task, a reference, a date and a link, never a name."
      />
      {!isSending && (
        <Banner tone="notice" title="No mail server is set: messages are kept here to be passed on by hand">
          <p>
            Copy the link of a message, and send it to the address beside it by your agency's secure e-mail. Whoever
            runs the server can have messages sent by themselves: the setting is SMTP_URL.
          </p>
        </Banner>
      )}
      <StatusFilter search={search} />
      {messages.length === 0 ? (
        <Nothing search={search} count={count} />
      ) : (
        <>
          <Outbox messages={messages} isSending={isSending} seesCases={seesCases} />
          <Pager
            of="messages"
            page={search.page ?? 1}
            pageSize={messagePageSize}
            total={count}
            linkTo={(page) => linkTo(messageSearchOf({ ...search, page }))}
          />
        </>
      )}
    </>
  )
}

function StatusFilter({ search }: { search: MessageSearch }) {
  const navigate = useNavigate()
  return (
    <search className={`${styles.filter} not-printed`} aria-label="Filter the messages">
      <LabelledSelect
        label="Show"
        value={search.status ?? ''}
        onChange={(event) => void navigate(linkTo(messageSearchOf({ status: event.target.value })))}
      >
        <option value="">All messages</option>
        {messageStatuses.map((status) => (
          <option key={status} value={status}>
            {messageStatusLabels[status]}
          </option>
        ))}
      </LabelledSelect>
    </search>
  )
}

function Nothing({ search, count }: { search: MessageSearch; count: number }) {
  if (count > 0 || search.status) {
    return (
      <EmptyState
        title={count > 0 ? 'There are no messages on this page' : 'No message stands like this'}
        next={<ButtonLink link={linkTo({})}>Show all messages</ButtonLink>}
      />
    )
  }
  return (
    <EmptyState
      title="Nothing has been written yet"
      next={<ButtonLink link={linkOptions({ to: '/administration/people' })}>Invite a person</ButtonLink>}
    >
      <p>
        When something happens that somebody must hear of, such as an invitation, the e-mail to them is listed here.
      </p>
    </EmptyState>
  )
}
