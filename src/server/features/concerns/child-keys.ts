import { type StoredAnswers, valuesOf } from '#domain/forms/merge-answers.ts'
import { blockingKeys } from '#domain/people/blocking-keys.ts'
import { childRoles } from '#domain/people/case-roles.ts'
import type { PersonAnswers } from '#domain/people/person-form.ts'
import { rolesIn } from '#domain/people/roles-in.ts'
import type { ComparedChild } from '#domain/people/same-child.ts'
import type { Work } from '../../procedure.ts'
import type { PersonRow } from './drafts.ts'

/** What a child is recognised by, of everything that was written about them. */
export function comparedChild(stored: StoredAnswers): ComparedChild {
  // The schemas have checked stored answers against the question's kind.
  const { forenames, surname, also_known_as, dob, nhs_number } = valuesOf(stored).answers as PersonAnswers
  return { forenames, surname, alsoKnownAs: also_known_as ?? [], dob, nhsNumber: nhs_number }
}

export function isChild({ answers }: Pick<PersonRow, 'answers'>): boolean {
  const roles = rolesIn(answers)
  return childRoles.some((role) => roles.includes(role))
}

/** Keeps the keys under which the children of a case are found again. */
export async function writeChildKeys({ tx, actor }: Work, caseId: string, people: readonly PersonRow[]) {
  const rows = people.filter(isChild).flatMap(({ id, answers }) =>
    blockingKeys(comparedChild(answers)).map((key) => ({
      partnership_id: actor.partnershipId,
      person_id: id,
      case_id: caseId,
      key,
    })),
  )
  if (rows.length === 0) return
  await tx
    .insertInto('casebook.child_key')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
