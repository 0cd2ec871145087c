import { createLazyRoute } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useWatch } from 'react-hook-form'
import { referralForm } from '#domain/concerns/referral-form.ts'
import { sectionsThatApply } from '#domain/forms/answers.ts'
import { sectionStatus } from '#domain/forms/missing.ts'
import { client } from '../../api/client.ts'
import { PageHeader } from '../../app/PageHeader.tsx'
import { SaveStatus } from '../../form/SaveStatus.tsx'
import { TaskList } from '../../form/TaskList.tsx'
import { Button, ButtonLink } from '../../parts/Button.tsx'
import { downloadFile } from '../../parts/download-file.ts'
import styles from './concerns.module.css'
import { useDraft } from './draft-context.tsx'
import { useReferral } from './referral-home.ts'
import { WritersPanel } from './WritersPanel.tsx'

const WithdrawDialog = lazy(() => import('./WithdrawDialog.tsx').then((module) => ({ default: module.WithdrawDialog })))

export const taskListScreen = createLazyRoute('/app/concerns/$concernId/')({ component: TaskListScreen })
export const guestTaskListScreen = createLazyRoute('/refer/mine/draft/')({ component: TaskListScreen })

function TaskListScreen() {
  const { draft, form, autosave } = useDraft()
  const { home } = useReferral()
  const [isWithdrawing, setWithdrawing] = useState(false)
  const values = useWatch({ control: form.control })
  const { answers = {}, skipped = {} } = values
  const concernId = draft.id
  const tasks = sectionsThatApply(referralForm, answers).map((section) => ({
    id: section.id,
    title: section.title,
    status: sectionStatus(section, { answers, skipped }),
    link: home.section(section.id),
  }))
  const download = async () => {
    await autosave.flush()
    downloadFile(await client.concerns.document({ concernId }))
  }
  return (
    <>
      <PageHeader
        title="Case of Concern referral"
        marked
        {...(!home.isGuest && { back: { label: 'My work', link: { to: '/' } } })}
        lead="Answer in any order. Everything is saved as you write, and nobody outside this draft sees it until you send it."
        actions={<SaveStatus autosave={autosave} />}
      />
      <TaskList tasks={tasks} />
      <div className={styles.actions}>
        <ButtonLink look="primary" link={home.check}>
          Check your answers
        </ButtonLink>
        <Button icon="document" onClick={() => void download()}>
          Word document
        </Button>
        <Button look="quiet" onClick={() => setWithdrawing(true)}>
          Withdraw
        </Button>
      </div>
      {!home.isGuest && <WritersPanel concernId={concernId} writers={draft.writers} />}
      {isWithdrawing && (
        <Suspense fallback={null}>
          <WithdrawDialog concernId={concernId} onClose={() => setWithdrawing(false)} />
        </Suspense>
      )}
    </>
  )
}
