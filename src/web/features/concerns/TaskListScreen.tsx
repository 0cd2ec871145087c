import { createLazyRoute, linkOptions } from '@tanstack/react-router'
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
import { WritersPanel } from './WritersPanel.tsx'

export const taskListScreen = createLazyRoute('/app/concerns/$concernId/')({ component: TaskListScreen })

function TaskListScreen() {
  const { draft, form, autosave } = useDraft()
  const values = useWatch({ control: form.control })
  const { answers = {}, skipped = {} } = values
  const concernId = draft.id
  const tasks = sectionsThatApply(referralForm, answers).map((section) => ({
    id: section.id,
    title: section.title,
    status: sectionStatus(section, { answers, skipped }),
    link: linkOptions({ to: '/concerns/$concernId/$sectionId', params: { concernId, sectionId: section.id } }),
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
        back={{ label: 'My work', link: { to: '/' } }}
        lead="Answer in any order. Everything is saved as you write, and nobody outside this draft sees it until you send it."
        actions={<SaveStatus autosave={autosave} />}
      />
      <TaskList tasks={tasks} />
      <div className={styles.actions}>
        <ButtonLink look="primary" link={linkOptions({ to: '/concerns/$concernId/check', params: { concernId } })}>
          Check your answers
        </ButtonLink>
        <Button icon="document" onClick={() => void download()}>
          Word document
        </Button>
      </div>
      <WritersPanel concernId={concernId} writers={draft.writers} />
    </>
  )
}
