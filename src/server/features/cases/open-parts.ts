import { allows, oversightRoles } from '#domain/access/policies.ts'
import { type FurtherPart, furtherParts } from '#domain/cases/further-parts.ts'
import { childDied } from '#domain/child-deaths/child-died.ts'
import { type StoredAnswers, valuesOf } from '#domain/forms/merge-answers.ts'
import type { IncidentAnswers } from '#domain/incidents/incident-form.ts'
import { rolesOf, type Work } from '../../procedure.ts'

/** Which further parts of this case are open to whoever asks, so that the page offers no other. */
export async function openParts(work: Work): Promise<FurtherPart[]> {
  const asker = { roles: rolesOf(work.actor), relation: work.subject.relation }
  const isOpen: { readonly [Part in FurtherPart]: boolean } = {
    triage: allows('triage.read', asker) && (await has(work, 'casebook.concern')),
    // Whoever else may read the case was written to at the most, and has that in their own post.
    messages: asker.roles.some((role) => oversightRoles.some((each) => each === role)),
    decision: allows('decision.read', asker) && (await cameBeforeMeeting(work)),
    view: allows('consultation.answer', asker) && (await isConsulted(work)),
    incident: allows('incident.read', asker) && (await has(work, 'casebook.incident')),
    rapid: allows('rapid.read', asker) && (await has(work, 'casebook.rapid_review')),
    death: allows('death.read', asker) && (await mayHaveDeath(work, asker)),
    logs: allows('log.read', asker) && (await has(work, 'casebook.incident')),
    limits: allows('incident.read', asker) && (await has(work, 'casebook.clock')),
    learning: allows('review.read', asker) && (await has(work, 'casebook.learning_review')),
  }
  return furtherParts.filter((part) => isOpen[part])
}

/** Once a death is recorded; where the incident says that a child died also for those who are to record it. */
const mayHaveDeath = async (work: Work, asker: Parameters<typeof allows>[1]) =>
  (await has(work, 'casebook.child_death')) || (allows('death.write', asker) && (await tellsOfDeath(work)))

async function tellsOfDeath({ tx, subject }: Work) {
  const incident = tx.selectFrom('casebook.incident').select('answers').where('case_id', '=', subject.caseId)
  const rows = await incident.execute()
  // The schemas have checked stored answers against the question's kind.
  return rows.some(({ answers }) => childDied(valuesOf(answers as StoredAnswers).answers as IncidentAnswers))
}

/** Once its concern has stood on an agenda; whoever sees no agendas is told when something was decided. */
async function cameBeforeMeeting({ tx, subject }: Work) {
  const [item] = await tx
    .selectFrom('casebook.agenda_item')
    .select('id')
    .where('case_id', '=', subject.caseId)
    // What comes of a Rapid Review is told on its own page.
    .where('concern_id', 'is not', null)
    .unionAll(tx.selectFrom('casebook.decision').select('id').where('case_id', '=', subject.caseId))
    .limit(1)
    .execute()
  return item !== undefined
}

async function isConsulted({ tx, actor, subject }: Work) {
  const asked = await tx
    .selectFrom('casebook.consultation')
    .select('id')
    .where('case_id', '=', subject.caseId)
    .where('account_id', '=', actor.id)
    .limit(1)
    .executeTakeFirst()
  return asked !== undefined
}

type Kept =
  | 'casebook.clock'
  | 'casebook.concern'
  | 'casebook.incident'
  | 'casebook.rapid_review'
  | 'casebook.child_death'
  | 'casebook.learning_review'

/** Whether the case has such a record that whoever asks may see. */
async function has({ tx, subject }: Work, table: Kept) {
  const row = await tx.selectFrom(table).select('id').where('case_id', '=', subject.caseId).limit(1).executeTakeFirst()
  return row !== undefined
}
