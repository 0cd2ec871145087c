import { createLazyRoute, linkOptions } from '@tanstack/react-router'
import { useWatch } from 'react-hook-form'
import { sectionsThatApply } from '#domain/forms/answers.ts'
import { sectionStatus } from '#domain/forms/missing.ts'
import { PageHeader } from '../../app/PageHeader.tsx'
import { SaveStatus } from '../../form/SaveStatus.tsx'
import { TaskList } from '../../form/TaskList.tsx'
import { ButtonLink } from '../../parts/Button.tsx'
import { DueDate } from '../../parts/DueDate.tsx'
import styles from './requests.module.css'
import { useReturn } from './return-context.tsx'
import { backToRequest, useRequest } from './use-request.ts'

export const sectionsScreen = createLazyRoute('/app/requests/$requestId/sections/')({ component: SectionsScreen })

/** The sections A to M, each with how far it is and whether a comment waits in it. */
function SectionsScreen() {
  const { id: requestId, reference, dueOn, daysLeft, inside } = useRequest()
  const { definition, form, autosave } = useReturn()
  const { answers = {}, skipped = {} } = useWatch({ control: form.control })
  const open = (inside?.comments ?? []).filter(({ settledAt }) => settledAt === null)
  const tasks = sectionsThatApply(definition, answers).map((section) => {
    const commented = open.filter(({ questionId }) => section.questions.some(({ id }) => id === questionId)).length
    return {
      id: section.id,
      title: section.title,
      status: sectionStatus(section, { answers, skipped }),
      link: linkOptions({
        to: '/requests/$requestId/sections/$sectionId',
        params: { requestId, sectionId: section.id },
      }),
      ...(commented > 0 && { hint: commented === 1 ? '1 comment to see to' : `${commented} comments to see to` }),
    }
  })
  return (
    <>
      <PageHeader
        title="Agency return"
        reference={reference}
        marked
        back={backToRequest(requestId)}
        lead={
          <>
            Answer in any order. Everything is saved as you write, and nobody outside your agency reads a word before it
            is returned. Due <DueDate on={dueOn} workingDaysLeft={daysLeft} />
          </>
        }
        actions={<SaveStatus autosave={autosave} />}
      />
      <TaskList tasks={tasks} />
      <div className={styles.actions}>
        <ButtonLink
          look="primary"
          link={linkOptions({ to: '/requests/$requestId/sections/check', params: { requestId } })}
        >
          Check your answers
        </ButtonLink>
        <ButtonLink icon="document" link={linkOptions({ to: '/requests/$requestId/word', params: { requestId } })}>
          In Word
        </ButtonLink>
      </div>
    </>
  )
}
