import { useSuspenseQuery } from '@tanstack/react-query'
import { createLazyRoute } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { api } from '../../api/client.ts'
import { PageHeader } from '../../app/PageHeader.tsx'
import { Button } from '../../parts/Button.tsx'
import { Accounts } from './Accounts.tsx'
import type { DirectoryTask } from './directory-task.ts'
import { Seats } from './Seats.tsx'

const TaskDialog = lazy(() => import('./TaskDialog.tsx').then((module) => ({ default: module.TaskDialog })))

export const directoryScreen = createLazyRoute('/app/administration/people')({ component: DirectoryScreen })

/** Who holds which seat, and who has an account. Access comes with a seat and ends with it. */
function DirectoryScreen() {
  const { data: directory } = useSuspenseQuery(api.directory.list.queryOptions())
  const [task, setTask] = useState<DirectoryTask | null>(null)
  return (
    <>
      <PageHeader
        title="People and seats"
        lead="What a person may open comes with the seat they hold, from its first day until it ends."
        actions={
          <>
            <Button onClick={() => setTask({ name: 'add-seat' })}>Add a seat</Button>
            <Button look="primary" icon="plus" onClick={() => setTask({ name: 'invite' })}>
              Invite a person
            </Button>
          </>
        }
      />
      <Seats seats={directory.seats} onTask={setTask} />
      <Accounts accounts={directory.accounts} onTask={setTask} />
      <Suspense fallback={null}>
        {task && <TaskDialog task={task} directory={directory} onClose={() => setTask(null)} />}
      </Suspense>
    </>
  )
}
