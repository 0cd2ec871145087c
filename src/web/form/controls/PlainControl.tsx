import type { RowQuestion } from '#domain/forms/form-definition.ts'
import type { ControlProps } from '../control-props.ts'
import { AgencyControl } from './AgencyControl.tsx'
import { ChoiceControl } from './ChoiceControl.tsx'
import { ChoicesControl } from './ChoicesControl.tsx'
import { DateControl } from './DateControl.tsx'
import { LongControl } from './LongControl.tsx'
import { TextControl } from './TextControl.tsx'
import { UncertainDateControl } from './UncertainDateControl.tsx'

/** The kinds that may stand in a row of a repeating group as well. */
export function PlainControl(props: ControlProps<RowQuestion>) {
  const { question } = props
  switch (question.kind) {
    case 'text':
      return <TextControl {...props} question={question} />
    case 'long':
      return <LongControl {...props} question={question} />
    case 'date':
      return <DateControl {...props} question={question} />
    case 'udate':
      return <UncertainDateControl {...props} question={question} />
    case 'choice':
      return <ChoiceControl {...props} question={question} />
    case 'choices':
      return <ChoicesControl {...props} question={question} />
    case 'agency':
      return <AgencyControl {...props} question={question} />
  }
}
