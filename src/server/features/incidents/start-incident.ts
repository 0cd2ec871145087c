import { type CaseStage, stageOfIncident } from '#domain/cases/case-stage.ts'
import { caseTitle } from '#domain/cases/case-title.ts'
import type { StoredAnswers } from '#domain/forms/merge-answers.ts'
import { londonDay } from '../../deps.ts'
import type { Handler, Work } from '../../procedure.ts'
import { nextReference } from '../cases/next-reference.ts'
import { awarenessProblem } from './awareness.ts'
import { recordIncident, tellOfIncident } from './open-incident.ts'

/** Records what the council became aware of: a case that begins with an incident instead of a concern. */
export async function startIncident({ input, context, errors }: Handler<'incidents.start'>) {
  const work = context.work()
  const { tx, now } = work
  const there = await tx
    .selectFrom('casebook.incident as incident')
    .innerJoin('casebook.case_file as file', 'file.id', 'incident.case_id')
    .select('file.reference')
    .where('incident.id', '=', input.id)
    .executeTakeFirst()
  if (there) return { reference: there.reference ?? '' }
  const problem = awarenessProblem(input, now)
  if (problem) throw errors.INVALID({ data: { issues: [problem] } })

  const caseId = await addCaseFile(work, {
    title: caseTitle({ began: 'incident', children: [], nearMiss: false }),
    on: input.awareOn,
    stage: stageOfIncident('CONSIDERING'),
  })
  const opening = {
    incidentId: input.id,
    caseId,
    concernId: null,
    answers: begunWith(work, input.where),
  }
  await recordIncident(work, opening, input)
  const reference = await giveReference(work, caseId)
  await tellOfIncident(context.deps, work, opening)
  return { reference }
}

/** What is known already is filled in, for whoever writes the record to correct: the notifier's own seat, and the place. */
function begunWith({ actor, now }: Work, place: string): StoredAnswers {
  const seat = actor.seats.find(({ role }) => role === 'LA_NOTIFIER')
  const notifier = seat ? { notifier_name: actor.name, notifier_role: seat.title, notifier_email: actor.email } : {}
  const by = { id: actor.id, name: actor.name }
  const known = Object.entries({ ...notifier, incident_place: place })
  return Object.fromEntries(known.map(([id, value]) => [id, { value, rev: 1, by, at: now.toString() }]))
}

/** A case file that nobody referred. Row-level security lets nobody add one with a reference: that is the next step. */
type CaseFile = { readonly title: string; readonly on: string; readonly stage: CaseStage }

export async function addCaseFile({ tx, actor, now }: Work, { title, on, stage }: CaseFile) {
  const id = crypto.randomUUID()
  await tx
    .insertInto('casebook.case_file')
    .values({
      partnership_id: actor.partnershipId,
      id,
      reference: null,
      reference_year: null,
      reference_number: null,
      pseudonym: null,
      title,
      agency_code: actor.seats[0]?.agencyCode ?? '',
      stage,
      received_on: on,
      incident_earliest: null,
      created_by: actor.id,
      created_at: now.toString(),
    })
    .execute()
  return id
}

/** From here on the case stands in the register. */
export async function giveReference(work: Work, caseId: string) {
  const { text, year, number, pseudonym } = await nextReference(work, Number(londonDay(work.now).slice(0, 4)))
  await work.tx
    .updateTable('casebook.case_file')
    .set({ reference: text, reference_year: year, reference_number: number, pseudonym })
    .where('id', '=', caseId)
    .execute()
  return text
}
