import { returnFormFor } from '#domain/information-requests/return-form.ts'
import { londonDay } from '../../deps.ts'
import type { ReturnDocument } from '../../documents/return-document.ts'
import type { Work } from '../../procedure.ts'
import { type RequestRow, readRequest } from '../information-requests/request-row.ts'

type RequestForm = Omit<ReturnDocument, 'values'> & { readonly request: RequestRow; readonly today: string }

/** What a document of one request is made of, and read by. */
export async function readRequestForm(work: Work, requestId: string): Promise<RequestForm> {
  const request = await readRequest(work, requestId)
  const agencies = await work.tx.selectFrom('casebook.agency').select(['code', 'name']).orderBy('name').execute()
  const { reference, agencyName: agency, dueOn } = request
  // The family is named by labels in the agency's own words: the form asks for nobody by record.
  const listed = { people: [], agencies }
  return {
    request,
    form: returnFormFor(request),
    requestId,
    reference,
    agency,
    dueOn,
    ...listed,
    today: londonDay(work.now),
  }
}
