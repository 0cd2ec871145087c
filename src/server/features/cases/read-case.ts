import type { CaseFile } from '#contract/cases.ts'
import { allows } from '#domain/access/policies.ts'
import { isConcernStage } from '#domain/cases/case-stage.ts'
import { awaitsTriage } from '#domain/concerns/concern-status.ts'
import { headlineQuestions } from '#domain/concerns/headline-questions.ts'
import type { Relationship } from '#domain/forms/answers.ts'
import { type StoredAnswers, valuesOf } from '#domain/forms/merge-answers.ts'
import { workingDaysBetween } from '#domain/time/working-days.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import { londonDay } from '../../deps.ts'
import { type Handler, rolesOf, type Work } from '../../procedure.ts'
import { readAttachment } from '../concerns/attachments.ts'
import { concernOfCase } from '../concerns/concern-of-case.ts'
import { nameOf, readAttachments } from '../concerns/drafts.ts'
import { readIncidentFacts } from '../incidents/incident-facts.ts'
import { readLearningDates } from '../learning-reviews/read-review.ts'
import { concernDueDays, readHolidays } from '../partnership/calendar.ts'
import { readSettings } from '../partnership/read-settings.ts'
import { readTies, readWithdrawal } from './case-ties.ts'
import { openParts } from './open-parts.ts'

/** The overview of a case: what it is, where it stands, what is due. */
export async function readCase({ input, context }: Handler<'cases.get'>): Promise<CaseFile> {
  const work = context.work()
  const { tx, actor, subject } = work
  const row = await tx
    .selectFrom('casebook.case_file as file')
    .leftJoin('casebook.agency as agency', 'agency.code', 'file.agency_code')
    .select([
      'file.reference',
      'file.title',
      'file.pseudonym',
      'file.stage',
      'file.agency_code as agency',
      'file.received_on as receivedOn',
      'file.child_safe_now as childSafeNow',
      'file.incident_typed as incidentOn',
      'file.version',
      'agency.name as agencyName',
    ])
    .where('file.id', '=', subject.caseId)
    .executeTakeFirstOrThrow()
  await recordAudit(work, input.ahead ? 'case-fetched-ahead' : 'case-opened', subject.caseId)
  const { agencyName, ...facts } = row as typeof row & Pick<CaseFile, 'reference' | 'receivedOn' | 'stage'>
  const asker = { roles: rolesOf(actor), relation: subject.relation }
  return {
    ...facts,
    pseudonym: facts.pseudonym ?? '',
    concern: await readConcernFacts(work, facts, agencyName ?? ''),
    incident: allows('incident.read', asker) ? await readIncidentFacts(work) : null,
    learning: allows('review.read', asker) ? await readLearningDates(work) : null,
    ties: await readTies(work),
    withdrawn: facts.stage === 'WITHDRAWN' ? await readWithdrawal(work) : null,
    canManage: allows('case.manage', asker),
    canSeeNames: allows('case.identities', asker),
    canSeeHistory: allows('case.history', asker),
    furtherParts: await openParts(work),
  }
}

type Standing = Pick<CaseFile, 'receivedOn' | 'stage'>

/** What the case began with, where somebody referred it. */
async function readConcernFacts(work: Work, standing: Standing, agencyName: string) {
  const concern = await work.tx
    .selectFrom('casebook.concern as concern')
    .innerJoin('casebook.account as account', 'account.id', 'concern.submitted_by')
    .select(['concern.submitted_at as submittedAt', 'concern.answers', 'account.name'])
    .where('concern.case_id', '=', work.subject.caseId)
    .orderBy('concern.started_at')
    .executeTakeFirst()
  if (!concern) return null
  return {
    submittedAt: concern.submittedAt ?? '',
    referrer: { name: concern.name, agencyName },
    headlines: headlinesOf(concern.answers as StoredAnswers),
    ...(await dueDays(work, standing)),
  }
}

/** When the referral is to be acknowledged and triaged, and how far off that is while it is still owed. */
async function dueDays(work: Work, { receivedOn, stage }: Standing) {
  const holidays = await readHolidays(work)
  const due = concernDueDays(receivedOn, holidays, await readSettings(work))
  const today = Temporal.PlainDate.from(londonDay(work.now))
  const daysUntil = (date: string) => workingDaysBetween(today, Temporal.PlainDate.from(date), holidays)
  const isOwed = isConcernStage(stage) && awaitsTriage(stage)
  const acknowledgeDaysLeft = daysUntil(due.acknowledgeBy)
  return {
    ...due,
    // The confirmation acknowledges a referral; nothing yet records that a person did, so nobody is called late.
    acknowledgeDaysLeft: isOwed && acknowledgeDaysLeft >= 0 ? acknowledgeDaysLeft : null,
    triageDaysLeft: isOwed ? daysUntil(due.triageBy) : null,
  }
}

const headlinesOf = (answers: StoredAnswers) =>
  valuesOf(Object.fromEntries(Object.entries(answers).filter(([id]) => headlineQuestions.some((each) => each === id))))

/** Who is in the case, by label: no name and nothing that identifies. */
export async function readPeople({ context }: Handler<'cases.people'>) {
  const work = context.work()
  const rows = await work.tx
    .selectFrom('casebook.person')
    .select(['id', 'label', 'answers', 'age_at_incident as ageAtIncident'])
    .where('case_id', '=', work.subject.caseId)
    .where('removed_at', 'is', null)
    .orderBy('position')
    .execute()
  await recordAudit(work, 'people-opened', work.subject.caseId, { count: rows.length })
  const people = rows.map(({ answers, ...row }) => ({ ...row, ...valuesOf(answers as StoredAnswers) }))
  return {
    people: people.map((person) => ({ ...person, roles: listOf<string>(person.answers.role_in_case) })),
    relationships: people.flatMap(({ answers }) => listOf<Relationship>(answers.relationships)),
  }
}

// The schemas have checked stored answers against the question's kind.
const listOf = <T>(answer: unknown) => (Array.isArray(answer) ? (answer as T[]) : [])

/** Real names, asked for on purpose; the asking is in the case's history. */
export async function revealNames({ context }: Handler<'cases.revealNames'>) {
  const work = context.work()
  const rows = await work.tx
    .selectFrom('casebook.person_identity as identity')
    .innerJoin('casebook.person as person', 'person.id', 'identity.person_id')
    .select(['person.id', 'identity.answers'])
    .where('person.case_id', '=', work.subject.caseId)
    .where('removed_at', 'is', null)
    .orderBy('position')
    .execute()
  await recordAudit(work, 'names-shown', work.subject.caseId, { count: rows.length })
  return rows.map(({ id, answers }) => {
    const stored = answers as StoredAnswers
    return { id, name: nameOf(stored), ...valuesOf(stored) }
  })
}

/** The referral as it was sent. */
export async function readReferral({ context }: Handler<'cases.referral'>) {
  const work = context.work()
  const { tx, subject } = work
  const concern = await concernOfCase(work)
  const sender = await tx
    .selectFrom('casebook.concern as concern')
    .innerJoin('casebook.account as account', 'account.id', 'concern.submitted_by')
    .select('account.name')
    .where('concern.id', '=', concern.id)
    .executeTakeFirstOrThrow()
  const people = await tx
    .selectFrom('casebook.person')
    .select(['id', 'label'])
    .where('case_id', '=', subject.caseId)
    .where('removed_at', 'is', null)
    .orderBy('position')
    .execute()
  const attachments = await readAttachments(work, subject.caseId)
  await recordAudit(work, 'referral-opened', subject.caseId)
  return {
    concernId: concern.id,
    formVersion: concern.formVersion,
    submittedAt: concern.submittedAt ?? '',
    submittedBy: sender.name,
    answers: { ...concern.answers },
    people,
    attachments,
  }
}

export async function downloadAttachment({ input, context, errors }: Handler<'cases.attachment'>) {
  const work = context.work()
  const file = await readAttachment(work, work.subject.caseId, input.attachmentId)
  if (!file) throw errors.NOT_FOUND()
  return file
}
