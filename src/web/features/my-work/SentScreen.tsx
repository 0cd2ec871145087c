import { useSuspenseQuery } from '@tanstack/react-query'
import { createLazyRoute } from '@tanstack/react-router'
import type { SentToMe } from '#contract/my-work.ts'
import { formatLongDate } from '#domain/time/dates.ts'
import { PageHeader } from '../../app/PageHeader.tsx'
import { EmptyState } from '../../app/states.tsx'
import { ButtonLink } from '../../parts/Button.tsx'
import { DataTable } from '../../parts/DataTable.tsx'
import { MessageStatusTag } from '../../parts/MessageStatusTag.tsx'
import { longMoment } from '../../parts/moments.ts'
import styles from './my-work.module.css'
import { sentToMeQuery } from './my-work-query.ts'

export const sentScreen = createLazyRoute('/app/sent')({ component: SentScreen })

/** The e-mails that the casebook wrote to this person: about what, and when. */
function SentScreen() {
  const { data: sent } = useSuspenseQuery(sentToMeQuery)
  return (
    <>
      <PageHeader
        title="Sent to you"
        back={{ label: 'My work', link: { to: '/' } }}
        lead="The e-mails that the casebook wrote to you, the latest first. They hold a task, a reference and a date, and nothing of a case."
      />
      {sent.length === 0 ? (
        <EmptyState
          title="Nothing has been sent to you yet"
          next={<ButtonLink link={{ to: '/' }}>See My work</ButtonLink>}
        >
          <p>When something is asked of you, or what you owe comes near its date, an e-mail tells you.</p>
        </EmptyState>
      ) : (
        <DataTable<SentToMe>
          caption={sent.length === 1 ? 'One e-mail' : `The latest ${sent.length} e-mails`}
          rows={sent}
          rowKey={({ id }) => id}
          columns={[
            { id: 'about', header: 'About', isRowHeader: true, cell: (mail) => <About mail={mail} /> },
            {
              id: 'when',
              header: 'Written',
              width: '15rem',
              cell: ({ createdAt }) => longMoment(createdAt),
            },
            {
              id: 'status',
              header: 'Status',
              width: '10rem',
              cell: ({ status, sentAt }) => <MessageStatusTag status={status} sentAt={sentAt} problem={null} />,
            },
          ]}
        />
      )}
    </>
  )
}

function About({ mail: { task, reference, dueOn, lines } }: { mail: SentToMe }) {
  if (lines.length === 0) return <Line task={task} reference={reference} dueOn={dueOn} />
  return lines.map((line) => <Line key={`${line.path} ${line.task} ${line.dueOn}`} {...line} />)
}

function Line({ task, reference, dueOn }: { task: string; reference: string | null; dueOn: string | null }) {
  return (
    <div className={styles.sentLine}>
      {task}
      <span className={styles.waited}>
        {reference && <span className="reference">{reference}</span>}
        {dueOn && ` due ${formatLongDate(dueOn)}`}
      </span>
    </div>
  )
}
