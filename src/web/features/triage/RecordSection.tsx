import type { ReactNode } from 'react'
import type { triageForm } from '#domain/concerns/triage-form.ts'
import { SectionForm } from '../../form/SectionForm.tsx'
import styles from './triage.module.css'
import { useOpenTriage } from './triage-context.tsx'

type RecordSectionId = (typeof triageForm)['sections'][number]['id']

/** One section of the record: its heading and its questions. */
export function RecordSection({ id, children }: { id: RecordSectionId; children?: ReactNode }) {
  const { definition, form, autosave, surroundings, problems } = useOpenTriage()
  return (
    <Part id={id} title={definition.sections.find((section) => section.id === id)?.title ?? ''}>
      <SectionForm
        definition={definition}
        sectionId={id}
        form={form}
        autosave={autosave}
        surroundings={surroundings}
        problems={problems}
      />
      {children}
    </Part>
  )
}

/** A part of the page with a heading that it is named by. */
export function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className={styles.part} id={`part-${id}`} aria-labelledby={`heading-${id}`}>
      <h2 id={`heading-${id}`} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </section>
  )
}
