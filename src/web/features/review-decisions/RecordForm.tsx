import { useRouteContext } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { ReviewRecord } from '#contract/review-decision-parts.ts'
import { recordForm } from '#domain/review-decisions/record-form.ts'
import { client } from '../../api/client.ts'
import { londonToday } from '../../form/LabelledDate.tsx'
import { SavedHead } from '../../form/SavedHead.tsx'
import { SectionForm } from '../../form/SectionForm.tsx'
import styles from './decision.module.css'
import { EarlierLearning } from './EarlierLearning.tsx'
import { Part } from './Part.tsx'
import { Proposals } from './Proposals.tsx'
import { SaidBeside } from './SaidBeside.tsx'
import { useWrittenForm } from './use-written-form.ts'

type RecordFormProps = { reference: string; record: ReviewRecord }

/** The record while it is written, each section beside what the agencies returned for it. */
export function RecordForm({ reference, record }: RecordFormProps) {
  const { me } = useRouteContext({ from: '/app' })
  const { agencies, answers, proposals, said, earlier } = record
  const { form, autosave } = useWrittenForm({
    answers,
    accountId: me.accountId,
    save: (changes) => client.reviewDecisions.saveRecord({ reference, changes }),
  })
  const surroundings = useMemo(() => ({ today: londonToday(), agencies, people: [] }), [agencies])
  return (
    <>
      <SavedHead autosave={autosave}>
        <p className="soft">Coded names only: “Child 1”, “Mother”. Roles, not names of workers.</p>
        <p className="soft">What a return says is offered here once it is released: more people read this record.</p>
      </SavedHead>
      {recordForm.sections.map(({ id, title, questions }) => {
        const ids: readonly string[] = questions.map((question) => question.id)
        const offered = proposals.filter(({ questionId }) => ids.includes(questionId))
        const told = said[id] ?? []
        const hasAside = offered.length > 0 || told.length > 0 || (id === 'history' && earlier.length > 0)
        return (
          <Part key={id} id={id} title={title}>
            <div className={hasAside ? styles.beside : undefined}>
              <SectionForm
                definition={recordForm}
                sectionId={id}
                form={form}
                autosave={autosave}
                surroundings={surroundings}
              />
              {hasAside && (
                <aside className={styles.aside} aria-label={`Beside “${title}”`}>
                  <Proposals proposals={offered} form={form} autosave={autosave} agencies={agencies} />
                  <SaidBeside said={told} />
                  {id === 'history' && <EarlierLearning earlier={earlier} />}
                </aside>
              )}
            </div>
          </Part>
        )
      })}
    </>
  )
}
