import { type ReactNode, useState } from 'react'
import type { Option } from '#domain/forms/form-definition.ts'
import styles from '../../parts/controls.module.css'
import type { ControlProps, QuestionOfKind } from '../control-props.ts'
import formStyles from '../form.module.css'
import { OptionTick } from './ChoiceControl.tsx'

const manyOptions = 12
const tooManyForThePage = 20

export function ChoicesControl({
  question,
  id,
  describedBy,
  value,
  onValue,
  onLeave,
}: ControlProps<QuestionOfKind<'choices'>>) {
  const [filter, setFilter] = useState('')
  const chosen: readonly string[] = Array.isArray(value) ? value : []
  const { options, max } = question
  const wanted = filter.trim().toLowerCase()
  // What is ticked stays in sight, or it would be forgotten.
  const shown = options.filter(({ code, label }) => chosen.includes(code) || label.toLowerCase().includes(wanted))

  return (
    <>
      {options.length > manyOptions && (
        <label className={formStyles.filter}>
          <span>Filter this list</span>
          <input
            className={styles.control}
            type="search"
            autoComplete="off"
            value={filter}
            onChange={(event) => setFilter(event.target.value)}
          />
        </label>
      )}
      {(max !== undefined || options.length > manyOptions) && (
        <p className={formStyles.count} role="status">
          {chosen.length} chosen{max !== undefined && `, ${max} at most`}
          {wanted && `; ${shown.length} shown`}
        </p>
      )}
      <div className={options.length > tooManyForThePage ? formStyles.scrolling : undefined}>
        {groupsOf(shown).map(({ group, members }) => (
          <OptionGroup key={group ?? ''} name={group}>
            {members.map((option) => (
              <OptionTick
                key={option.code}
                option={option}
                type="checkbox"
                name={id}
                id={option === options[0] ? id : `${id}-${option.code}`}
                describedBy={option === options[0] ? describedBy : undefined}
                isOn={chosen.includes(option.code)}
                onToggle={() => onValue(toggled(options, chosen, option))}
                onLeave={onLeave}
              />
            ))}
          </OptionGroup>
        ))}
      </div>
    </>
  )
}

function OptionGroup({ name, children }: { name: string | undefined; children: ReactNode }) {
  if (!name) return children
  return (
    <fieldset className={formStyles.group}>
      <legend>{name}</legend>
      {children}
    </fieldset>
  )
}

/** "None of these" empties the others, and any other empties it. */
function toggled(options: readonly Option[], chosen: readonly string[], option: Option): readonly string[] {
  if (chosen.includes(option.code)) return chosen.filter((code) => code !== option.code)
  if (option.exclusive) return [option.code]
  const exclusive = options.filter((other) => other.exclusive).map(({ code }) => code)
  // In the order of the list, so that ticking in another order is not another answer.
  return options
    .map(({ code }) => code)
    .filter((code) => code === option.code || (chosen.includes(code) && !exclusive.includes(code)))
}

function groupsOf(options: readonly Option[]) {
  const groups: { group: string | undefined; members: Option[] }[] = []
  for (const option of options) {
    const known = groups.find(({ group }) => group === option.group)
    if (known) known.members.push(option)
    else groups.push({ group: option.group, members: [option] })
  }
  return groups
}
