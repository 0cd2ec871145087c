import { z } from 'zod'
import { missingReasons, type Question, type RowQuestion } from '#domain/forms/form-definition.ts'
import { relationshipKinds } from '#domain/people/relationships.ts'
import { datePrecisions } from '#domain/time/uncertain-date.ts'
import { calendarDay } from '../calendar-day.ts'

// Far beyond what a question allows: a draft keeps what was written, and submission says what is too long.
const textRoom = z.string().max(2000, 'Use at most 2,000 characters')
const longRoom = z.string().max(50_000, 'Use at most 50,000 characters')
const empty = z.literal('')
const id = z.string().min(1).max(64)

const uncertainDate = z.object({
  earliest: calendarDay().nullable(),
  latest: calendarDay().nullable(),
  precision: z.enum(datePrecisions),
  uncertain: z.boolean(),
  asTyped: z.string().max(200),
})

const made = new WeakMap<Question | RowQuestion, z.ZodType>()

/** The type one answer must have to be kept in a draft, whatever it says. Made once for each question. */
export function answerSchemaOf(question: Question | RowQuestion): z.ZodType {
  const schema = made.get(question) ?? makeSchema(question)
  made.set(question, schema)
  return schema
}

function makeSchema(question: Question | RowQuestion): z.ZodType {
  switch (question.kind) {
    case 'text':
      return textRoom
    case 'long':
      return longRoom
    case 'date':
      return z.union([calendarDay(), empty], 'Enter a date, like 3 June 2026')
    case 'udate':
      return uncertainDate
    case 'choice':
      return z.union([z.enum(question.options.map(({ code }) => code)), empty], 'Choose from the list')
    case 'choices':
      return z
        .array(
          z.enum(
            question.options.map(({ code }) => code),
            'Choose from the list',
          ),
        )
        .max(question.options.length)
    case 'agency':
      return z.string().max(64)
    case 'agencies':
      return z.array(z.string().max(64)).max(100)
    case 'people':
      return z.object({ people: z.array(id).max(100), noneKnown: z.literal(true).optional() })
    case 'relationships':
      return z.array(z.object({ from: id, to: id, kind: z.enum(relationshipKinds.map(({ code }) => code)) })).max(500)
    case 'list':
      return z.array(textRoom).max(100)
    case 'rows':
      return z.array(rowSchema(question.row)).max(200)
    case 'files':
      return z.array(z.object({ id, name: z.string().min(1).max(255), size: z.number().int().nonnegative() })).max(50)
    case 'declaration':
      return z.literal(true, 'Tick the box to confirm')
  }
}

function rowSchema(cells: readonly RowQuestion[]) {
  return z.object({
    ...Object.fromEntries(cells.map((cell) => [cell.id, answerSchemaOf(cell).optional()])),
    skipped: skippedSchema(cells),
  })
}

/** Reasons by question; a question that is answered, or no longer skipped, has none. */
export const skippedSchema = (questions: readonly (Question | RowQuestion)[]) =>
  z.object(Object.fromEntries(questions.map((question) => [question.id, z.enum(missingReasons).optional()]))).optional()
