import { caseStageLabels } from '#domain/cases/case-stage.ts'
import { formatDate } from '#domain/time/dates.ts'
import { Button } from '../../parts/Button.tsx'
import { Icon } from '../../parts/icons.tsx'
import styles from './register.module.css'
import { type FilterName, filterNames, type RegisterSearch } from './register-search.ts'

type FilterChipsProps = {
  search: RegisterSearch
  agencyName: (code: string) => string
  onRemove: (name: FilterName) => void
  onClear: () => void
}

/** What the list is narrowed to; each can be taken away. */
export function FilterChips({ search, agencyName, onRemove, onClear }: FilterChipsProps) {
  const words: Record<FilterName, (value: string) => string> = {
    q: (text) => `“${text}”`,
    stage: () => `Stage: ${search.stage ? caseStageLabels[search.stage] : ''}`,
    agency: (code) => `Referred by: ${agencyName(code)}`,
    unsafe: () => 'Child not safe now, or not sure',
    from: (day) => `From ${formatDate(day)}`,
    to: (day) => `To ${formatDate(day)}`,
  }
  const active = filterNames.flatMap((name) => {
    const value = search[name]
    return value === undefined ? [] : [{ name, label: words[name](value) }]
  })
  if (active.length === 0) return null
  return (
    <div className={`${styles.chips} not-printed`}>
      <ul aria-label="Active filters">
        {active.map(({ name, label }) => (
          <li key={name}>
            <button type="button" className={styles.chip} onClick={() => onRemove(name)}>
              <span className="visually-hidden">Remove filter </span>
              {label}
              <Icon name="close" size={14} />
            </button>
          </li>
        ))}
      </ul>
      <Button look="quiet" small onClick={onClear}>
        Clear filters
      </Button>
    </div>
  )
}
