import { questionsById } from '../forms/answers.ts'
import { deathForm } from './death-form.ts'

const questions = questionsById(deathForm)

/** Which dates of the form lie before the death, as ids of its questions: none of it can have happened by then. */
export const datesBefore = (diedOn: string, answers: Readonly<Record<string, unknown>>): string[] =>
  Object.entries(answers).flatMap(([id, day]) => {
    const isDay = questions.get(id)?.kind === 'date' && typeof day === 'string' && day !== ''
    return isDay && day < diedOn ? [id] : []
  })
