import { useWatch } from 'react-hook-form'
import { sectionStatus } from '#domain/forms/missing.ts'
import { Icon } from '../../parts/icons.tsx'
import styles from './triage.module.css'
import { useOpenTriage } from './triage-context.tsx'

const shortTitles: Readonly<Record<string, string>> = {
  safety: 'Safety',
  duplicates: 'Same child',
  threshold: 'Threshold',
  'threshold-view': 'Your view',
  suggestions: 'Suggestions',
  coding: 'Themes',
  outcome: 'Outcome',
}

/** The parts of the record, and which of them are done. */
export function Progress() {
  const { definition, form } = useOpenTriage()
  const done = useWatch({
    control: form.control,
    compute: (values) =>
      definition.sections
        .filter(
          (section) =>
            sectionStatus(section, { answers: values.answers ?? {}, skipped: values.skipped ?? {} }) === 'complete',
        )
        .map(({ id }) => id)
        .join(' '),
  }).split(' ')
  return (
    <nav aria-label="Parts of the record" className={`${styles.progress} not-printed`}>
      <ol>
        {definition.sections.map(({ id }) => (
          <li key={id}>
            <a
              href={`#part-${id}`}
              onClick={(event) => {
                event.preventDefault()
                const heading = document.getElementById(`heading-${id}`)
                heading?.scrollIntoView?.()
                heading?.focus({ preventScroll: true })
              }}
            >
              {shortTitles[id]}
              {done.includes(id) && (
                <>
                  <Icon name="check" size={14} />
                  <span className="visually-hidden"> done</span>
                </>
              )}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
