import { useSuspenseQuery } from '@tanstack/react-query'
import { createLazyRoute } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import type { ActionSuggestion } from '#contract/review-decision-actions.ts'
import { actionSourceLabels } from '#domain/review-decisions/panel-letter.ts'
import { ActionEntry } from '../../parts/actions/ActionEntry.tsx'
import { Button } from '../../parts/Button.tsx'
import type { ActionTask } from './action-task.ts'
import styles from './decision.module.css'
import { Part } from './Part.tsx'
import { actionsQuery } from './review-queries.ts'

export const actionsScreen = createLazyRoute('/app/cases/$reference/rapid/actions')({ component: ActionsScreen })

const ActionTaskDialog = lazy(() =>
  import('./ActionTaskDialog.tsx').then((module) => ({ default: module.ActionTaskDialog })),
)

/** What is to be done after a Rapid Review, by whom and by when; and what nothing was made of yet. */
function ActionsScreen() {
  const { reference } = actionsScreen.useParams()
  const { data: list } = useSuspenseQuery(actionsQuery(reference))
  const [task, setTask] = useState<ActionTask | null>(null)
  const { actions, suggestions, mayMake, mayDrop } = list
  return (
    <>
      <Part id="actions" title="Actions">
        {actions.length === 0 && <p className="soft">No action has been made of this Rapid Review yet.</p>}
        <ul className={styles.plain}>
          {actions.map((action) => (
            <li key={action.id}>
              <ActionEntry
                action={action}
                mayDrop={mayDrop}
                onComplete={() => setTask({ name: 'complete', action })}
                onWithdraw={() => setTask({ name: 'withdraw', action })}
              />
            </li>
          ))}
        </ul>
        {mayMake && (
          <div className={`${styles.buttons} not-printed`}>
            <Button icon="plus" onClick={() => setTask({ name: 'make' })}>
              Add an action
            </Button>
          </div>
        )}
      </Part>
      {suggestions.length > 0 && (
        <Part id="suggestions" title="Said, and no action made of it yet">
          <ul className={styles.feedback}>
            {suggestions.map((suggestion) => (
              <li key={suggestion.sourceKey}>
                <Suggested suggestion={suggestion} />
                <Button
                  small
                  icon="plus"
                  aria-label={`Make an action of: ${suggestion.from}`}
                  onClick={() => setTask({ name: 'make', suggestion })}
                >
                  Make an action
                </Button>
              </li>
            ))}
          </ul>
        </Part>
      )}
      <Suspense fallback={null}>
        {task && <ActionTaskDialog task={task} reference={reference} list={list} onClose={() => setTask(null)} />}
      </Suspense>
    </>
  )
}

function Suggested({ suggestion: { source, from, text } }: { suggestion: ActionSuggestion }) {
  return (
    <div>
      <p className="soft">{actionSourceLabels[source]}</p>
      <p>{from}</p>
      {text && <p className="soft">What follows from it: {text}</p>}
    </div>
  )
}
