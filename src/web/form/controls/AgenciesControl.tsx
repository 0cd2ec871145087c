import { useMemo } from 'react'
import type { ControlProps, QuestionOfKind } from '../control-props.ts'
import { useFormSurroundings } from '../form-surroundings.tsx'
import { ChoicesControl } from './ChoicesControl.tsx'

/** The partnership's own agencies to tick. */
export function AgenciesControl({ question, ...rest }: ControlProps<QuestionOfKind<'agencies'>>) {
  const { agencies } = useFormSurroundings()
  const choices = useMemo(() => {
    const options = agencies.map(({ code, name }) => ({ code, label: name }))
    return { ...question, kind: 'choices', options } as const
  }, [question, agencies])
  return <ChoicesControl {...rest} question={choices} />
}
