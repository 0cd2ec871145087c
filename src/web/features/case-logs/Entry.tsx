import { linkOptions } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { questionsThatApply } from '#domain/forms/answers.ts'
import { displayAnswer } from '#domain/forms/display-answer.ts'
import type { FormDefinition } from '#domain/forms/form-definition.ts'
import { type StoredAnswers, valuesOf } from '#domain/forms/merge-answers.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import { Lines } from '../../parts/Lines.tsx'
import { SummaryList } from '../../parts/SummaryList.tsx'
import styles from './logs.module.css'

type EntryProps = {
  /** The entry's own heading. */
  title: string
  definition: FormDefinition
  answers: StoredAnswers
  people?: readonly { readonly id: string; readonly label: string }[]
  /** Questions left out, because they stand above. */
  without?: readonly string[]
  head: ReactNode
  foot?: ReactNode
}

/** One entry of a log to read: what was answered, in the form's own words. */
export function Entry({ title, definition, answers: stored, people = [], without = [], head, foot }: EntryProps) {
  const { answers, skipped } = valuesOf(stored)
  const lookups = {
    personLabel: (id: string) => people.find((person) => person.id === id)?.label ?? 'Somebody',
    agencyName: (code: string) => code,
  }
  const rows = questionsThatApply(definition, answers)
    .filter(({ id }) => !without.includes(id) && (answers[id] !== undefined || skipped[id] !== undefined))
    .map((question) => {
      const given = { value: answers[question.id], skipped: skipped[question.id] }
      const lines = displayAnswer(question, given, lookups)
      return { term: question.label, value: <Said lines={lines} isTheirs={question.id === 'contributions'} /> }
    })
  return (
    <article className={styles.entry} aria-label={title}>
      <div className={styles.head}>
        <h3>{title}</h3>
        {head}
      </div>
      {rows.length > 0 && <SummaryList rows={rows} />}
      {foot}
    </article>
  )
}

function Said({ lines, isTheirs }: { lines: readonly string[]; isTheirs: boolean }) {
  const said = <Lines lines={lines} />
  return isTheirs ? <blockquote className={styles.theirs}>{said}</blockquote> : said
}

type WriteLinkProps = { reference: string; entryId: string; title: string; open: number }

/** The way to write on, with how much still wants an answer. */
export function WriteLink({ reference, entryId, title, open }: WriteLinkProps) {
  const answers = open === 1 ? 'one answer to give' : `${open} answers to give`
  return (
    <AppLink link={linkOptions({ to: '/cases/$reference/logs/$entryId', params: { reference, entryId } })}>
      {open > 0 ? `Write on, ${answers}` : 'Change'}
      <span className="visually-hidden">: {title}</span>
    </AppLink>
  )
}
