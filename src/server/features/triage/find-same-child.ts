import { sql } from 'kysely'
import type { DuplicateMatch } from '#contract/triage.ts'
import type { CaseStage } from '#domain/cases/case-stage.ts'
import type { StoredAnswers } from '#domain/forms/merge-answers.ts'
import { childRoles } from '#domain/people/case-roles.ts'
import { compareChildren, likelihoods } from '#domain/people/same-child.ts'
import type { Work } from '../../procedure.ts'
import { comparedChild, isChild, writeChildKeys } from '../concerns/child-keys.ts'
import { type PersonRow, readDraftPeople } from '../concerns/drafts.ts'

/** Far more than one child's keys bring together; a list nobody could read is cut off. */
const mostCompared = 1000

type Pair = DuplicateMatch['pairs'][number]

/** Other cases that I see with a child who may be one of this case's, the likeliest first. Tells labels, never names. */
export async function findSameChild(work: Work): Promise<DuplicateMatch[]> {
  await makeGoodKeys(work)
  const { tx, subject } = work
  const ours = (await readDraftPeople(work, subject.caseId)).filter(isChild)
  const theirs = await alikeByKey(work)
  const pairsByCase = new Map<string, Pair[]>()
  for (const other of theirs) {
    const pairs = ours.map((child) => pairOf(child, other)).filter(({ likelihood }) => likelihood !== 'no')
    if (pairs.length > 0) pairsByCase.set(other.caseId, [...(pairsByCase.get(other.caseId) ?? []), ...pairs])
  }
  if (pairsByCase.size === 0) return []
  const tied = await tiedCases(work)
  const cases = await tx
    .selectFrom('casebook.case_file as file')
    .select([
      'file.id',
      'file.reference',
      'file.pseudonym',
      'file.title',
      'file.stage',
      'file.received_on as receivedOn',
      'file.agency_code as agency',
    ])
    .where('file.id', 'in', [...pairsByCase.keys()])
    .execute()
  return cases
    .map(({ id, ...file }) => asMatch({ ...file, isTied: tied.has(id) }, pairsByCase.get(id) ?? []))
    .sort(likeliestFirst)
}

type CaseFacts = {
  readonly reference: string | null
  readonly pseudonym: string | null
  readonly title: string
  readonly stage: string
  readonly receivedOn: string | null
  readonly agency: string
  readonly isTied: boolean
}

function asMatch({ reference, pseudonym, stage, receivedOn, ...file }: CaseFacts, pairs: Pair[]): DuplicateMatch {
  const [best, ...more] = pairs.sort((one, other) => rank(one) - rank(other))
  if (!best) throw new Error('A match without a pair')
  return {
    ...file,
    reference: reference ?? '',
    pseudonym: pseudonym ?? '',
    stage: stage as CaseStage,
    receivedOn: receivedOn ?? '',
    likelihood: best.likelihood,
    pairs: [best, ...more],
  }
}

const rank = ({ likelihood }: Pick<DuplicateMatch, 'likelihood'>) => likelihoods.indexOf(likelihood)
const likeliestFirst = (one: DuplicateMatch, other: DuplicateMatch) =>
  rank(one) - rank(other) || other.receivedOn.localeCompare(one.receivedOn)

function pairOf(ours: PersonRow, theirs: PersonRow): Pair {
  const { likelihood, reasons } = compareChildren(comparedChild(ours.answers), comparedChild(theirs.answers))
  return { here: labelOf(ours), there: labelOf(theirs), likelihood, reasons: [...reasons] }
}

const labelOf = ({ id, label }: PersonRow) => ({ id, label })

/** Children of other cases who share a key with one of this case's. */
async function alikeByKey({ tx, subject }: Work) {
  const rows = await tx
    .selectFrom('casebook.person as person')
    .innerJoin('casebook.person_identity as identity', 'identity.person_id', 'person.id')
    .select(['person.id', 'person.case_id as caseId', 'label', 'person.answers', 'identity.answers as identity'])
    .where('person.id', 'in', ({ selectFrom }) =>
      selectFrom('casebook.child_key as theirs')
        .innerJoin('casebook.child_key as ours', 'ours.key', 'theirs.key')
        .select('theirs.person_id')
        .where('ours.case_id', '=', subject.caseId)
        .where('theirs.case_id', '!=', subject.caseId),
    )
    .where('person.removed_at', 'is', null)
    .limit(mostCompared)
    .execute()
  return rows.map(({ identity, answers, ...row }) => ({
    ...row,
    answers: { ...(answers as StoredAnswers), ...(identity as StoredAnswers) },
  }))
}

/** Cases that are linked, split or joined with this one now. */
async function tiedCases({ tx, subject: { caseId } }: Work) {
  const rows = await tx
    .selectFrom('casebook.case_link')
    .select(['case_id', 'other_case_id'])
    .where('ended_at', 'is', null)
    .where(({ eb, or }) => or([eb('case_id', '=', caseId), eb('other_case_id', '=', caseId)]))
    .execute()
  return new Set(rows.flatMap(({ case_id, other_case_id }) => [case_id, other_case_id]))
}

/** Referrals that came in before keys were kept get theirs now. */
async function makeGoodKeys(work: Work) {
  const lacking = await work.tx
    .selectFrom('casebook.case_file as file')
    .select('file.id')
    .where('file.reference', 'is not', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(selectFrom('casebook.child_key as child').select('child.key').whereRef('child.case_id', '=', 'file.id')),
      ),
    )
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('casebook.person as person')
          .select('person.id')
          .whereRef('person.case_id', '=', 'file.id')
          .where(sql<boolean>`person.answers #> '{role_in_case,value}' ?| ${sql.val([...childRoles])}::text[]`),
      ),
    )
    .execute()
  for (const { id } of lacking) await writeChildKeys(work, id, await readDraftPeople(work, id))
}
