import type { Page } from '@playwright/test'
import { changes } from '#tests/support/given.ts'
import { childAnswers, motherAnswers, referralAnswers } from '#tests/support/referral-answers.ts'
import { askServer } from './ask-server.ts'

type Known = Readonly<Record<string, { rev: number }>>

/** Everything but the first section, saved as the page saves it: typing all of it is another journey. */
export async function writeTheRest(page: Page, today: string) {
  const { concernId } = await askServer<{ concernId: string }>(page, 'GET', '/referral-links/mine')
  const [childId, motherId] = [crypto.randomUUID(), crypto.randomUUID()]
  const people = { [childId]: childAnswers(motherId), [motherId]: motherAnswers(childId) }
  for (const [personId, answers] of Object.entries(people)) {
    await askServer(page, 'POST', `/concerns/${concernId}/people`, { personId })
    await askServer(page, 'PATCH', `/concerns/${concernId}/people/${personId}`, { changes: changes(answers) })
  }
  const { answers: known } = await askServer<{ answers: Known }>(page, 'GET', `/concerns/${concernId}`)
  const answers = {
    ...referralAnswers({ childId, motherId, today }),
    referrer_name: 'Rosalind Imagined',
    referrer_role: 'Head of year',
    referrer_agency: 'SCHOOL',
  }
  await askServer(page, 'PATCH', `/concerns/${concernId}/answers`, { changes: changes(answers, known) })
}
