import type { Client } from 'pg'
import { referralForm } from '#domain/concerns/referral-form.ts'

const bySize = [...referralForm.sections].sort((a, b) => b.questions.length - a.questions.length)

/** The section of the referral with the most questions. */
export const largestSection = found(bySize[0])
/** The same among those that ask everybody for a long answer. */
export const largestWithLongAnswer = found(
  bySize.find(({ questions }) => questions.some((question) => question.kind === 'long' && !('when' in question))),
)

function found<T>(section: T | undefined): T {
  if (!section) throw new Error('The referral has no such section')
  return section
}

/** Makes the fullest referral of the demonstration a draft again: every section is answered, and it can be written in. */
export async function reopenReferral(client: Client): Promise<{ concernId: string; accountId: string }> {
  const { rows } = await client.query(`
    update casebook.concern set status = 'DRAFT', submitted_at = null
    where id = (select id from casebook.concern where submitted_at is not null order by length(answers::text) desc limit 1)
    returning id, case_id, submitted_by`)
  const [{ id, case_id, submitted_by }] = rows
  await client.query(
    `update casebook.case_file set stage = 'DRAFT', reference = null, reference_year = null, reference_number = null,
      pseudonym = null, received_on = null where id = $1`,
    [case_id],
  )
  return { concernId: id, accountId: submitted_by }
}
