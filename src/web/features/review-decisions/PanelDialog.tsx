import { useSuspenseQuery } from '@tanstack/react-query'
import type { PanelPage } from '#contract/review-decision-panel.ts'
import { ActionDialog } from './ActionDialog.tsx'
import { AnswerDialog } from './AnswerDialog.tsx'
import { CloseDialog } from './CloseDialog.tsx'
import { LetterDialog } from './LetterDialog.tsx'
import type { PanelTask } from './panel-task.ts'
import { ReconsiderDialog } from './ReconsiderDialog.tsx'
import { actionsQuery } from './review-queries.ts'

type PanelDialogProps = { task: PanelTask; reference: string; panel: PanelPage; onClose: () => void }

export function PanelDialog({ task, ...about }: PanelDialogProps) {
  switch (task.name) {
    case 'letter':
      return <LetterDialog {...about} />
    case 'reconsider':
      return <ReconsiderDialog {...about} />
    case 'answer':
      return <AnswerDialog {...about} />
    case 'close':
      return <CloseDialog {...about} />
    case 'action':
      return <PointDialog reference={about.reference} sourceKey={task.sourceKey} onClose={about.onClose} />
  }
}

/** An action made of a point of the letter. */
function PointDialog({ reference, sourceKey, onClose }: { reference: string; sourceKey: string; onClose: () => void }) {
  const { data } = useSuspenseQuery(actionsQuery(reference))
  const suggestion = data.suggestions.find((each) => each.sourceKey === sourceKey)
  return <ActionDialog reference={reference} list={data} suggestion={suggestion} onClose={onClose} />
}
