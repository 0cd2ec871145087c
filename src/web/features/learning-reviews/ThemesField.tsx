import { useId } from 'react'
import { practiceThemeOptions, themePolarities } from '#domain/codes/practice-themes.ts'
import type { ThemeCoding } from '#domain/learning-reviews/findings.ts'
import { IconButton } from '../../parts/Button.tsx'
import { LabelledSelect, LabelledTick } from '../../parts/Labelled.tsx'
import { Problem } from '../../parts/Problem.tsx'
import styles from './findings.module.css'

type ThemesFieldProps = {
  value: readonly ThemeCoding[]
  /** How a theme that is added shows, until somebody says otherwise. */
  usual: ThemeCoding['polarity']
  problem: string | undefined
  onChange: (themes: ThemeCoding[]) => void
}

const groups = [...new Set(practiceThemeOptions.map(({ group }) => group))]
const labelOf = (code: string) => practiceThemeOptions.find((option) => option.code === code)?.label ?? code

/** The themes that a finding is coded with, by group; each says how it showed, and whether it was seen before. */
export function ThemesField({ value, usual, problem, onChange }: ThemesFieldProps) {
  const id = useId()
  const change = (code: string, how: Partial<ThemeCoding>) =>
    onChange(value.map((theme) => (theme.code === code ? { ...theme, ...how } : theme)))
  return (
    <fieldset className={styles.coding} aria-describedby={problem ? `${id}-problem` : undefined}>
      <legend>Themes</legend>
      <p className="soft">Reports count by these, and compare with what the partnership has learned before.</p>
      <Problem id={id} text={problem} />
      <ul className={styles.coded}>
        {value.map(({ code, polarity, isSeenBefore }) => (
          <li key={code}>
            <fieldset className={styles.codedTheme}>
              <legend>{labelOf(code)}</legend>
              <div className={styles.ways}>
                {themePolarities.map((option) => (
                  <LabelledTick
                    key={option.code}
                    type="radio"
                    name={`${id}-${code}`}
                    label={option.label}
                    checked={polarity === option.code}
                    onChange={() => change(code, { polarity: option.code })}
                  />
                ))}
                <LabelledTick
                  label="Seen before locally"
                  checked={isSeenBefore}
                  onChange={(event) => change(code, { isSeenBefore: event.target.checked })}
                />
              </div>
              <IconButton
                small
                icon="remove"
                label={`Remove ${labelOf(code)}`}
                onClick={() => onChange(value.filter((theme) => theme.code !== code))}
              />
            </fieldset>
          </li>
        ))}
      </ul>
      <LabelledSelect
        label={value.length === 0 ? 'Add a theme' : 'Add another theme'}
        value=""
        onChange={(event) => {
          const option = practiceThemeOptions.find(({ code }) => code === event.target.value)
          if (option) onChange([...value, { code: option.code, polarity: usual, isSeenBefore: false }])
        }}
      >
        <option value="">Choose a theme</option>
        {groups.map((group) => (
          <optgroup key={group} label={group}>
            {practiceThemeOptions
              .filter((option) => option.group === group && !value.some(({ code }) => code === option.code))
              .map(({ code, label }) => (
                <option key={code} value={code}>
                  {label}
                </option>
              ))}
          </optgroup>
        ))}
      </LabelledSelect>
    </fieldset>
  )
}
