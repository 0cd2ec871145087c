import type { FormValues } from '#domain/forms/answers.ts'
import { nilForm } from '#domain/information-requests/nil-form.ts'
import { returnFormFor } from '#domain/information-requests/return-form.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import type { Handler } from '../../procedure.ts'
import { readReturned } from '../information-requests/read-returns.ts'

/** What was handed in, as one clean document: what the reader may read, and what is withheld from them said to be so. */
export async function makeReturned({ input, context, errors }: Handler<'returnDocuments.returned'>) {
  const work = context.work()
  const read = await readReturned(work, input.requestId)
  if (!read) throw errors.NOT_FOUND()
  const { agency, version, withheld } = read
  const form = version.isNil ? nilForm : returnFormFor(read)
  const agencies = await work.tx.selectFrom('casebook.agency').select(['code', 'name']).execute()
  const names = new Map(agencies.map(({ code, name }) => [code, name]))
  await recordAudit(work, 'return-document-made', work.subject.caseId, { on: input.requestId })
  // Word documents are made now and then; what makes them is large and stays out of memory until the first.
  const { formDocument } = await import('../../documents/form-document.ts')
  return formDocument({
    title: `${form.title}: ${agency.name}`,
    reference: input.reference,
    fileName: `${input.reference}-return-${agency.code}`,
    sentAt: version.returnedAt,
    formVersion: form.version,
    parts: [{ form, heading: null, values: valuesIn(read.answers), withheld }],
    lookups: { personLabel: (id) => id, agencyName: (code) => names.get(code) ?? code },
  })
}

type Returned = NonNullable<Awaited<ReturnType<typeof readReturned>>>['answers']

const valuesIn = (answers: Returned): FormValues => ({
  answers: Object.fromEntries(Object.entries(answers).map(([id, { value }]) => [id, value])),
  skipped: Object.fromEntries(Object.entries(answers).map(([id, { skipped }]) => [id, skipped])),
})
