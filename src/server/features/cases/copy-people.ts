import type { StoredAnswers } from '#domain/forms/merge-answers.ts'
import { carriedAnswers } from '#domain/people/carry-people.ts'
import { personForm } from '#domain/people/person-form.ts'
import type { Work } from '../../procedure.ts'
import { relabel } from '../concerns/people.ts'

/** Copies people with what identifies them into another case, each under the id given for them. */
export async function copyPeople(work: Work, caseId: string, newIds: ReadonlyMap<string, string>) {
  const { tx, actor } = work
  const partnership_id = actor.partnershipId
  const rows = await tx
    .selectFrom('casebook.person as person')
    .innerJoin('casebook.person_identity as identity', 'identity.person_id', 'person.id')
    .select(['person.id', 'label', 'age_at_incident', 'person.answers', 'identity.answers as identity'])
    .where('person.id', 'in', [...newIds.keys()])
    .orderBy('position')
    .execute()
  const idOf = (old: string) => newIds.get(old) ?? crypto.randomUUID()
  for (const [index, { id, answers, identity, ...facts }] of rows.entries()) {
    const carried = carriedAnswers(personForm, answers as StoredAnswers, newIds)
    await tx
      .insertInto('casebook.person')
      .values({
        ...facts,
        partnership_id,
        id: idOf(id),
        case_id: caseId,
        position: index + 1,
        answers: JSON.stringify(carried),
        removed_at: null,
      })
      .execute()
    await tx
      .insertInto('casebook.person_identity')
      .values({ partnership_id, person_id: idOf(id), case_id: caseId, answers: JSON.stringify(identity) })
      .execute()
  }
  const keys = await tx
    .selectFrom('casebook.child_key')
    .select(['person_id', 'key'])
    .where('person_id', 'in', [...newIds.keys()])
    .execute()
  const copied = keys.map(({ person_id, key }) => ({
    partnership_id,
    person_id: idOf(person_id),
    case_id: caseId,
    key,
  }))
  if (copied.length > 0) await tx.insertInto('casebook.child_key').values(copied).execute()
  await relabel(work, caseId)
}
