import { referralForm } from '#domain/concerns/referral-form.ts'
import type { DisplayLookups } from '#domain/forms/display-answer.ts'
import { type StoredAnswers, valuesOf } from '#domain/forms/merge-answers.ts'
import { personForm } from '#domain/people/person-form.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import type { DocumentPart } from '../../documents/form-document.ts'
import type { Handler, Work } from '../../procedure.ts'
import { concernOfCase } from './concern-of-case.ts'
import { type ConcernRow, nameOf, type PersonRow, readConcern, readDraftPeople } from './drafts.ts'

async function lookupsFor({ tx }: Work, labels: ReadonlyMap<string, string>): Promise<DisplayLookups> {
  const agencies = await tx.selectFrom('casebook.agency').select(['code', 'name']).execute()
  const names = new Map(agencies.map((agency) => [agency.code, agency.name]))
  return {
    personLabel: (id) => labels.get(id) ?? 'A person no longer listed',
    agencyName: (code) => names.get(code) ?? code,
  }
}

async function makeDocument(work: Work, concern: ConcernRow, people: readonly PersonRow[], withNames: boolean) {
  const { reference } = await work.tx
    .selectFrom('casebook.case_file')
    .select('reference')
    .where('id', '=', concern.caseId)
    .executeTakeFirstOrThrow()
  const labelled = people.map(({ id, label, answers }) => {
    const name = withNames ? nameOf(answers) : ''
    return [id, name ? `${label} (${name})` : label] as const
  })
  const lookups = await lookupsFor(work, new Map(labelled))
  const parts: DocumentPart[] = [
    { form: referralForm, heading: null, values: valuesOf(concern.answers) },
    ...people.map(({ answers }, index) => ({
      form: personForm,
      heading: labelled[index]?.[1] ?? '',
      values: valuesOf(answers),
    })),
  ]
  await recordAudit(work, 'document-made', concern.caseId)
  // Word documents are made now and then; what makes them is large and stays out of memory until the first.
  const { formDocument } = await import('../../documents/form-document.ts')
  return formDocument({
    title: referralForm.title,
    reference: reference ?? 'Draft, not sent',
    sentAt: concern.submittedAt,
    formVersion: concern.formVersion,
    parts: withNames ? parts : parts.map(withoutIdentity),
    lookups,
  })
}

/** For readers who see labels: the questions that identify a person are left out altogether. */
const withoutIdentity = (part: DocumentPart): DocumentPart => ({
  ...part,
  form: {
    ...part.form,
    sections: part.form.sections.map((section) => ({
      ...section,
      questions: section.questions.filter((question) => !question.identity),
    })),
  },
})

/** The writer's own copy, with the names that they gave. */
export async function makeDraftDocument({ input, context }: Handler<'concerns.document'>) {
  const work = context.work()
  const concern = await readConcern(work, input.concernId)
  return makeDocument(work, concern, await readDraftPeople(work, concern.caseId), true)
}

/** What was sent, for the readers of the case: labels in the place of names. */
export async function makeReferralDocument({ context }: Handler<'cases.referralDocument'>) {
  const work = context.work()
  const concern = await concernOfCase(work)
  const people = await work.tx
    .selectFrom('casebook.person')
    .select(['id', 'label', 'answers'])
    .where('case_id', '=', work.subject.caseId)
    .where('removed_at', 'is', null)
    .orderBy('position')
    .execute()
  const rows = people.map((person) => ({ ...person, answers: person.answers as StoredAnswers }))
  return makeDocument(work, concern, rows, false)
}
