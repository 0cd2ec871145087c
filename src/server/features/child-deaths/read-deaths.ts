import { allows } from '#domain/access/policies.ts'
import { deathForm } from '#domain/child-deaths/death-form.ts'
import { questionsById } from '#domain/forms/answers.ts'
import type { StoredAnswers } from '#domain/forms/merge-answers.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import { type Handler, rolesOf } from '../../procedure.ts'
import { readClocks } from '../clocks/read-clocks.ts'
import { correctionIn } from '../incidents/save-incident.ts'

const questions = questionsById(deathForm)

/** Every death that I may see, the latest first, with what is still to be told or held. */
export async function listDeaths({ context }: Handler<'childDeaths.list'>) {
  const work = context.work()
  const rows = await work.tx
    .selectFrom('casebook.child_death as death')
    .innerJoin('casebook.case_file as file', 'file.id', 'death.case_id')
    .leftJoin('casebook.person as person', 'person.id', 'death.person_id')
    .select([
      'death.id',
      'death.case_id as caseId',
      'death.died_on as diedOn',
      'death.answers',
      'file.reference',
      'file.pseudonym',
      'person.label',
    ])
    .orderBy('death.died_on', 'desc')
    .limit(500)
    .execute()
  await recordAudit(work, 'deaths-listed', null, { count: rows.length })
  const listed = []
  for (const { id, caseId, diedOn, answers, reference, pseudonym, label } of rows) {
    const stored = answers as StoredAnswers
    listed.push({
      id,
      reference: reference ?? '',
      pseudonym: pseudonym ?? '',
      person: label ?? 'Not named yet',
      diedOn,
      ecdopOn: dayOf(stored, 'ecdop_on'),
      jarOn: dayOf(stored, 'jar_on'),
      cdopOn: dayOf(stored, 'cdop_on'),
      clocks: await readClocks(work, { caseId, recordId: id }),
    })
  }
  return listed
}

function dayOf(answers: StoredAnswers, id: string): string | null {
  const value = answers[id]?.value
  return typeof value === 'string' && questions.has(id) ? value : null
}

/** The deaths of one case, and who else of it may have died. */
export async function readDeaths({ context }: Handler<'childDeaths.get'>) {
  const work = context.work()
  const { tx, actor, subject } = work
  const rows = await tx
    .selectFrom('casebook.child_death as death')
    .innerJoin('casebook.account as account', 'account.id', 'death.recorded_by')
    .select(['death.id', 'person_id as personId', 'died_on as diedOn', 'answers', 'account.name as recordedBy'])
    .where('case_id', '=', subject.caseId)
    .orderBy('recorded_at')
    .execute()
  const people = await tx
    .selectFrom('casebook.person')
    .select(['id', 'label'])
    .where('case_id', '=', subject.caseId)
    .where('removed_at', 'is', null)
    .orderBy('position')
    .execute()
  const incident = tx.selectFrom('casebook.incident').select('id').where('case_id', '=', subject.caseId)
  const hasIncident = (await incident.limit(1).executeTakeFirst()) !== undefined
  await recordAudit(work, 'death-opened', subject.caseId, { count: rows.length })
  const mayWrite = allows('death.write', { roles: rolesOf(actor), relation: subject.relation })
  const deaths = []
  for (const { answers, personId, ...row } of rows) {
    deaths.push({
      ...row,
      personId,
      person: people.find(({ id }) => id === personId)?.label ?? 'Not named yet',
      answers: Object.fromEntries(Object.entries(answers as StoredAnswers).filter(([id]) => questions.has(id))),
      corrected: correctionIn(answers as StoredAnswers, 'died_on_corrected'),
      clocks: await readClocks(work, { caseId: subject.caseId, recordId: row.id }),
      mayWrite,
      hasIncident,
    })
  }
  const recorded = new Set(rows.map(({ personId }) => personId))
  return { deaths, people: people.filter(({ id }) => !recorded.has(id)), mayRecord: mayWrite }
}
