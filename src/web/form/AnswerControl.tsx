import type { Question } from '#domain/forms/form-definition.ts'
import type { ControlProps } from './control-props.ts'
import { AgenciesControl } from './controls/AgenciesControl.tsx'
import { DeclarationControl } from './controls/DeclarationControl.tsx'
import { FilesControl } from './controls/FilesControl.tsx'
import { ListControl } from './controls/ListControl.tsx'
import { PeopleControl } from './controls/PeopleControl.tsx'
import { PlainControl } from './controls/PlainControl.tsx'
import { RelationshipsControl } from './controls/RelationshipsControl.tsx'
import { RowsControl } from './controls/RowsControl.tsx'

/** The control for a question, by its kind. */
export function AnswerControl(props: ControlProps<Question>) {
  const { question } = props
  switch (question.kind) {
    case 'agencies':
      return <AgenciesControl {...props} question={question} />
    case 'people':
      return <PeopleControl {...props} question={question} />
    case 'relationships':
      return <RelationshipsControl {...props} question={question} />
    case 'list':
      return <ListControl {...props} question={question} />
    case 'rows':
      return <RowsControl {...props} question={question} />
    case 'files':
      return <FilesControl {...props} question={question} />
    case 'declaration':
      return <DeclarationControl {...props} question={question} />
    default:
      return <PlainControl {...props} question={question} />
  }
}
