import type { Account } from '#contract/directory.ts'
import { Button } from '../../parts/Button.tsx'
import { DataTable } from '../../parts/DataTable.tsx'
import { longMoment } from '../../parts/moments.ts'
import { StatusTag } from '../../parts/StatusTag.tsx'
import styles from './directory.module.css'
import type { DirectoryTask } from './directory-task.ts'

type AccountsProps = { accounts: readonly Account[]; onTask: (task: DirectoryTask) => void }

export function Accounts({ accounts, onTask }: AccountsProps) {
  return (
    <section className={styles.section}>
      <DataTable<Account>
        caption="Accounts"
        rows={accounts}
        rowKey={(account) => account.id}
        columns={[
          { id: 'name', header: 'Name', isRowHeader: true, width: '30%', cell: ({ name }) => name },
          { id: 'email', header: 'E-mail address', cell: ({ email }) => email },
          {
            id: 'status',
            header: 'Where they stand',
            width: '20rem',
            cell: (account) => <AccountStatus {...account} />,
          },
          {
            id: 'actions',
            header: 'Sign-in link',
            width: '12rem',
            cell: (account) => (
              <div className={styles.actions}>
                <Button
                  small
                  look="quiet"
                  aria-label={`New link for ${account.name}`}
                  onClick={() => onTask({ name: 'new-link', account })}
                >
                  New link
                </Button>
              </div>
            ),
          },
        ]}
      />
    </section>
  )
}

function AccountStatus({ status, linkExpiresAt }: Account) {
  const waits = linkExpiresAt && new Date(linkExpiresAt).getTime() > Date.now()
  if (status === 'ACTIVE') return <StatusTag tone="done">Has access</StatusTag>
  if (status === 'NO_SEAT') return <StatusTag tone="closed">Holds no seat, no access</StatusTag>
  return (
    <>
      <StatusTag tone={waits ? 'waiting' : 'attention'}>{waits ? 'Invited' : 'Invitation ran out'}</StatusTag>
      {waits && <span className={styles.beneath}>The link works until {longMoment(linkExpiresAt)}</span>}
    </>
  )
}
