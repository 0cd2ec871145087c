import { useQuery } from '@tanstack/react-query'
import { EntryPage } from '../../app/EntryPage.tsx'
import { standingQuery } from '../../app/standing.ts'
import { Button } from '../../parts/Button.tsx'
import type { Asked } from './AskForm.tsx'
import styles from './referral-links.module.css'

/** Says the same to everybody: whether anything is known of the address is not told here. */
export function CheckYourMail({ asked, onAgain }: { asked: Asked; onAgain: () => void }) {
  const { data: standing } = useQuery({ ...standingQuery, enabled: false })
  return (
    <EntryPage title="Check your e-mail">
      <div className={styles.sheet}>
        <p>
          If <strong className={styles.address}>{asked.email}</strong> may be used, a link is on its way. It works once,
          for {asked.worksForMinutes} minutes, in this browser.
        </p>
        <p>
          It can take a few minutes. Please look among the junk too. The link is for you alone: opened by somebody else
          it does not work.
        </p>
        <Button onClick={onAgain}>Ask again</Button>
      </div>
      <p className="soft">
        {standing?.installation === 'DEMONSTRATION'
          ? 'A demonstration without a mail server keeps its messages: the administrator finds them under Messages.'
          : 'You can close this page.'}
      </p>
    </EntryPage>
  )
}
