import type { SummaryProblem } from '../../form/ErrorSummary.tsx'

/** In the order of the page. */
const order = ['decision', 'method', 'agencies', 'leadId', 'questions', 'dueOn', 'toMeetingId', 'laAwareOn', 'toldBy']
const placeOf = ({ questionId }: SummaryProblem) => {
  const place = order.indexOf(questionId.split('.')[0] ?? '')
  return place < 0 ? order.length : place
}

/** Every problem of the decision's form, as its summary lists them. */
export const problemsInOrder = (errors: object) => problemsOf(errors).sort((a, b) => placeOf(a) - placeOf(b))

/** Every message of a form's errors, with the id of its field: "questions.0". */
function problemsOf(errors: object, path = ''): SummaryProblem[] {
  return Object.entries(errors).flatMap(([key, error]) => {
    if (typeof error !== 'object' || error === null || key === 'ref') return []
    const id = path ? `${path}.${key}` : key
    const { message } = error as { message?: unknown }
    return typeof message === 'string' ? [{ questionId: id, message }] : problemsOf(error as object, id)
  })
}
