import type { SectionStatus } from '#domain/forms/missing.ts'
import { AppLink, type AppLinkTo } from '../parts/AppLink.tsx'
import { StatusTag, type Tone } from '../parts/StatusTag.tsx'
import styles from './TaskList.module.css'

export type Task = {
  id: string
  title: string
  link: AppLinkTo
  status: SectionStatus
  hint?: string
}

const statuses: Record<SectionStatus, { tone: Tone; text: string }> = {
  'not-started': { tone: 'waiting', text: 'Not started' },
  'in-progress': { tone: 'active', text: 'In progress' },
  complete: { tone: 'done', text: 'Complete' },
}

/** The sections of a long form, in any order the person likes. */
export function TaskList({ tasks }: { tasks: readonly Task[] }) {
  const complete = tasks.filter(({ status }) => status === 'complete').length
  return (
    <>
      <p className={styles.done}>
        {complete} of {tasks.length} sections complete
      </p>
      <ol className={styles.list}>
        {tasks.map(({ id, title, link, status, hint }) => (
          <li key={id} className={styles.task}>
            <span className={styles.words}>
              <AppLink link={link} className={styles.link} aria-describedby={`task-${id}`}>
                {title}
              </AppLink>
              {hint && <span className={styles.hint}>{hint}</span>}
            </span>
            <span id={`task-${id}`}>
              <StatusTag tone={statuses[status].tone}>{statuses[status].text}</StatusTag>
            </span>
          </li>
        ))}
      </ol>
    </>
  )
}
