import { submissionSchemaOf } from '#contract/forms/form-schema.ts'
import type { NilGiven } from '#contract/information-requests.ts'
import { type FormValues, isAnswered } from '#domain/forms/answers.ts'
import { nilForm } from '#domain/information-requests/nil-form.ts'
import { londonDay } from '../../deps.ts'
import type { Handler, Work } from '../../procedure.ts'
import { plainIssues } from '../concerns/submit-concern.ts'
import { whenReturned } from '../rapid-reviews/when-returned.ts'
import { moveRequest } from './move-request.ts'
import { noteAcknowledged } from './note-acknowledged.ts'
import { lockRequest, partsOf } from './request-row.ts'
import { tellCoordinator } from './tell-about-request.ts'
import { writeVersion } from './write-version.ts'

export const nilRefusal = 'This request asks for a full return, even where little is known.'

type Checked =
  | { readonly ok: true; readonly values: FormValues }
  | { readonly ok: false; readonly issues: ReturnType<typeof plainIssues> }

/** The short answer, checked by its own form. */
export function checkNil({ now }: Pick<Work, 'now'>, given: NilGiven): Checked {
  const answers = Object.fromEntries(Object.entries(given).filter(([, value]) => isAnswered(value)))
  const checked = submissionSchemaOf(nilForm, londonDay(now)).safeParse({ answers, skipped: {} })
  return checked.success
    ? { ok: true, values: { answers, skipped: {} } }
    : { ok: false, issues: plainIssues(checked.error.issues) }
}

/** Nobody here knows the child: a whole return, and on time, once it says what was searched (process.md section 5). */
export async function answerNil({ input, context, errors }: Handler<'requests.answerNil'>) {
  const work = context.work()
  const request = await lockRequest(work, input.requestId)
  if (!request.isNilAllowed) {
    throw errors.REFUSED({ data: { reason: nilRefusal } })
  }
  const checked = checkNil(work, input.answers)
  if (!checked.ok) throw errors.INVALID({ data: { issues: checked.issues } })
  const moved = await moveRequest(work, request, 'answerNil', partsOf(work, request))
  if (!moved.ok) throw errors.REFUSED({ data: { reason: moved.reason } })
  await noteAcknowledged(work, request)
  await writeVersion(work, request, { values: checked.values, formVersion: nilForm.version, isNil: true })
  await whenReturned(work, request.reviewId)
  await tellCoordinator(context.deps, work, request)
  return { status: moved.value }
}
