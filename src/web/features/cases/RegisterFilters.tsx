import { useId, useState } from 'react'
import { caseStageLabels, caseStages } from '#domain/cases/case-stage.ts'
import { Button } from '../../parts/Button.tsx'
import { LabelledInput, LabelledSelect, LabelledTick } from '../../parts/Labelled.tsx'
import styles from './register.module.css'
import type { RegisterSearch } from './register-search.ts'
import { useTypedFilter } from './use-typed-filter.ts'

type Change = (changed: Partial<Record<keyof RegisterSearch, string | undefined>>, replace?: boolean) => void
type RegisterFiltersProps = {
  search: RegisterSearch
  agencies: readonly { code: string; shortName: string }[]
  onChange: Change
}

/** The filters that a narrow screen keeps behind a button. */
const behindButton = ['stage', 'agency', 'from', 'to'] as const

const stages = caseStages.filter((status) => status !== 'DRAFT')

export function RegisterFilters({ search, agencies, onChange }: RegisterFiltersProps) {
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  // Each pause in typing would otherwise be a step for the Back button.
  const [typed, setTyped] = useTypedFilter(search.q ?? '', (q) => onChange({ q }, true))
  const behind = behindButton.filter((name) => search[name] !== undefined).length
  return (
    <search className={`${styles.filters} not-printed`} aria-label="Filter the register">
      <div className={styles.text}>
        <LabelledInput
          label="Reference, pseudonym or title"
          type="search"
          autoComplete="off"
          spellCheck={false}
          maxLength={100}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <span className={styles.more}>
          <Button aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
            {behind > 0 ? `Filters (${behind})` : 'Filters'}
          </Button>
        </span>
      </div>
      <div className={styles.tick}>
        <LabelledTick
          label="Child not safe now, or not sure"
          checked={search.unsafe === 'yes'}
          onChange={(event) => onChange({ unsafe: event.target.checked ? 'yes' : undefined })}
        />
      </div>
      <div id={id} className={`${styles.further} ${isOpen ? styles.open : ''}`}>
        <LabelledSelect
          label="Stage"
          value={search.stage ?? ''}
          onChange={(event) => onChange({ stage: event.target.value || undefined })}
        >
          <option value="">Any stage</option>
          {stages.map((stage) => (
            <option key={stage} value={stage}>
              {caseStageLabels[stage]}
            </option>
          ))}
        </LabelledSelect>
        <LabelledSelect
          label="Referred by"
          value={search.agency ?? ''}
          onChange={(event) => onChange({ agency: event.target.value || undefined })}
        >
          <option value="">Any agency</option>
          {agencies.map(({ code, shortName }) => (
            <option key={code} value={code}>
              {shortName}
            </option>
          ))}
        </LabelledSelect>
        <DayFilter label="Received from" value={search.from} onChange={(from) => onChange({ from })} />
        <DayFilter label="Received to" value={search.to} onChange={(to) => onChange({ to })} />
      </div>
    </search>
  )
}

type DayFilterProps = { label: string; value: string | undefined; onChange: (day: string | undefined) => void }

/** While a year is being typed the browser reports years like 0202; those are not asked for. */
const isWholeDay = (day: string) => day === '' || day >= '1990'

function DayFilter({ label, value, onChange }: DayFilterProps) {
  const [typed, setTyped] = useTypedFilter(value ?? '', (day) => isWholeDay(day ?? '') && onChange(day))
  return <LabelledInput label={label} type="date" value={typed} onChange={(event) => setTyped(event.target.value)} />
}
