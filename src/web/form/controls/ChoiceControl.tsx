import type { Option } from '#domain/forms/form-definition.ts'
import styles from '../../parts/controls.module.css'
import type { ControlProps, QuestionOfKind } from '../control-props.ts'

export function ChoiceControl({
  question,
  id,
  describedBy,
  value,
  onValue,
  onLeave,
}: ControlProps<QuestionOfKind<'choice'>>) {
  return (
    <div>
      {question.options.map((option, index) => (
        <OptionTick
          key={option.code}
          option={option}
          type="radio"
          name={id}
          // The first carries the question's own address, so that a link to the question focuses it.
          id={index === 0 ? id : `${id}-${option.code}`}
          describedBy={index === 0 ? describedBy : undefined}
          isOn={value === option.code}
          onToggle={() => onValue(option.code)}
          onLeave={onLeave}
        />
      ))}
    </div>
  )
}

type OptionTickProps = {
  option: Option
  type: 'radio' | 'checkbox'
  name: string
  id: string
  describedBy?: string | undefined
  isOn: boolean
  onToggle: () => void
  onLeave: () => void
}

export function OptionTick({ option, type, name, id, describedBy, isOn, onToggle, onLeave }: OptionTickProps) {
  const describes = [describedBy, option.hint && `${id}-hint`].filter(Boolean).join(' ')
  return (
    <div className={styles.tick}>
      <input
        type={type}
        name={name}
        id={id}
        aria-describedby={describes || undefined}
        checked={isOn}
        onChange={onToggle}
        onBlur={onLeave}
      />
      <label htmlFor={id}>
        {option.label}
        {option.hint && (
          <span className={styles.tickHint} id={`${id}-hint`}>
            {option.hint}
          </span>
        )}
      </label>
    </div>
  )
}
