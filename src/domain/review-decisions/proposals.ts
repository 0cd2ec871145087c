import { type Answers, isAnswered, questionsById } from '#domain/forms/answers.ts'
import type { FormDefinition, MissingReason } from '#domain/forms/form-definition.ts'

/** What one agency returned, or what became of its request when it did not. */
export type ReturnedBy = {
  readonly agency: string
  readonly answers: Answers
  readonly skipped: { readonly [questionId: string]: MissingReason | undefined }
  readonly form: FormDefinition
  /** Why there is no return: in words; null where there is one. */
  readonly missing: string | null
}

/** A row for the record of the meeting that somebody may take over as it is. Nothing is taken over by itself. */
export type Proposal = {
  readonly key: string
  readonly questionId: string
  /** The question before it, and the answer that opens it. */
  readonly opens: { readonly question: string; readonly answer: string } | null
  readonly agency: string
  readonly row: Answers
}

type Row = Readonly<Record<string, unknown>>

/** What the returns hold for the record: gaps, what keeps children safe, learning and good practice. */
export const proposalsFrom = (returns: readonly ReturnedBy[]): readonly Proposal[] =>
  returns.flatMap((each) => [
    ...gapsOf(each),
    ...(each.missing === null
      ? [...safetyOf(each), ...goodPracticeOf(each), ...learningOf(each), ...pastOf(each)]
      : []),
  ])

const proposed = (
  agency: string,
  questionId: string,
  index: number,
  row: Answers,
  opener: string | null,
): Proposal => ({
  key: `${questionId}:${agency}:${index}`,
  questionId,
  opens: opener === null ? null : { question: opener, answer: 'some' },
  agency,
  row,
})

function gapsOf({ agency, skipped, form, missing }: ReturnedBy): readonly Proposal[] {
  const known = questionsById(form)
  const late = Object.entries(skipped)
    .filter(([, reason]) => reason === 'NOT_YET_OBTAINED')
    .map(([id]) => `${known.get(id)?.label ?? id} Not obtained yet.`)
  const what = missing === null ? late : [missing]
  return what.map((text, index) =>
    proposed(agency, 'information_gaps', index, { agency, what: text }, 'information_gaps_known'),
  )
}

const doneFrom: Readonly<Record<string, string>> = { DONE: 'done', UNDER_WAY: 'under_way', PLANNED: 'not_yet' }

function safetyOf({ agency, answers }: ReturnedBy): readonly Proposal[] {
  const actions = rowsOf(answers.immediate_actions).map((row) => ({
    action: [textOf(row.what), textOf(row.owner) && `(${textOf(row.owner)})`].filter(Boolean).join(' '),
    owner: agency,
    ...(doneFrom[textOf(row.state)] && { done: doneFrom[textOf(row.state)] }),
  }))
  const worry = ['YES_AND_ACTED', 'UNSURE'].includes(textOf(answers.other_children_at_risk))
    ? [{ child: 'Other children', risk: textOf(answers.other_children_explained), owner: agency }]
    : []
  return [...actions, ...worry].map((row, index) => proposed(agency, 'immediate_safety', index, row, 'safety_needed'))
}

function goodPracticeOf({ agency, answers }: ReturnedBy): readonly Proposal[] {
  const strengths = rowsOf(answers.learning_points).filter(({ polarity }) => polarity === 'STRENGTH')
  const told = [textOf(answers.good_practice), ...strengths.map(pointOf)].filter((text) => text !== '')
  return told.map((what, index) => proposed(agency, 'good_practice', index, { agency, what }, 'good_practice_seen'))
}

function learningOf({ agency, answers }: ReturnedBy): readonly Proposal[] {
  return rowsOf(answers.learning_points)
    .filter(({ polarity }) => polarity !== 'STRENGTH')
    .map((row, index) => {
      const said = { point: pointOf(row), ...(Array.isArray(row.themes) && { themes: row.themes }) }
      return row.reach === 'MULTI'
        ? proposed(agency, 'learning_multi_agency', index, { ...said, owner: agency }, null)
        : proposed(agency, 'learning_single_agency', index, { agency, ...said }, null)
    })
}

function pastOf({ agency, answers }: ReturnedBy): readonly Proposal[] {
  const what = textOf(answers.past_learning)
  if (answers.repeat_of_past_learning !== 'yes' || what === '') return []
  return [proposed(agency, 'repeat_learning', 0, { what }, 'repeat_learning_found')]
}

const pointOf = (row: Row) =>
  [textOf(row.title), textOf(row.explanation)]
    .filter((text) => text !== '')
    .map((text) => (/[.!?]$/.test(text) ? text : `${text}.`))
    .join(' ')

const textOf = (value: unknown) => (typeof value === 'string' ? value.trim() : '')
const rowsOf = (value: unknown): readonly Row[] => (Array.isArray(value) && isAnswered(value) ? (value as Row[]) : [])

/** Which of the answers of the returns stand beside a section of the record while it is written. */
export const saidBeside: Readonly<Record<string, readonly string[]>> = {
  child: ['lived_experience', 'wishes'],
  facts: ['summary_of_involvement', 'involvement_status'],
  identity: ['identity_considered', 'bias_explained'],
  safety: ['immediate_actions', 'other_children_at_risk', 'other_children_explained'],
  episodes: ['what_happened_and_why', 'contributory_factors', 'missed_opportunities'],
  'good-practice': ['good_practice'],
  learning: ['learning_points', 'information_sharing', 'supervision_management'],
  history: ['repeat_of_past_learning', 'past_learning'],
  wider: ['lcspr_view', 'lcspr_view_reason'],
  gaps: [],
}
