import type { FormDefinition } from '#domain/forms/form-definition.ts'
import { wordsOf } from './blocks.ts'

type Belongs = { readonly form: Pick<FormDefinition, 'id' | 'version'>; readonly requestId: string }

/** The line by which a document is known again: which form, which version of it, and whose request. */
export const documentCode = ({ form, requestId }: Belongs): string =>
  `Document code: ${form.id} v${form.version} ${shortId(requestId)}`

/** Twelve digits of the request's id: enough to tell it from every other, short enough to read out. */
const shortId = (requestId: string) => requestId.replaceAll('-', '').slice(0, 12).toLowerCase()

export type WrongDocument = 'no-code' | 'several-codes' | 'other-form' | 'older-form' | 'newer-form' | 'other-request'

export const wrongDocumentReasons: Record<WrongDocument, string> = {
  'no-code':
    'This is not a return downloaded from here, or its “Document code” line was removed. Download the document again and copy the answers into it.',
  'several-codes':
    'This document carries the codes of several returns. Put the answers to this request alone into a newly downloaded document.',
  'other-form': 'This document is of another form. Choose the document that was downloaded for this request.',
  'older-form':
    'This document was made from an earlier version of the form, and its questions may have changed. Download the document again and copy the answers into it.',
  'newer-form': 'This document was made from a later version of the form than this casebook knows.',
  'other-request':
    'This document belongs to another request. Choose the document that was downloaded for this request.',
}

/** Whether lines of a document say that it belongs to this request and this form; otherwise what is wrong. */
export function wrongDocument(lines: readonly string[], { form, requestId }: Belongs): WrongDocument | null {
  const codes = lines.flatMap((line) => {
    const [, id, version, request] =
      /document code:? ?([a-z][a-z-]*) v ?(\d+) ([0-9a-f]{12})\b/.exec(wordsOf(line)) ?? []
    return id && version && request ? [{ id, version: Number(version), request }] : []
  })
  const [first] = codes
  if (!first) return 'no-code'
  const differs = codes.some(
    ({ id, version, request }) => id !== first.id || version !== first.version || request !== first.request,
  )
  if (differs) return 'several-codes'
  if (first.id !== form.id) return 'other-form'
  if (first.request !== shortId(requestId)) return 'other-request'
  if (first.version !== form.version) return first.version < form.version ? 'older-form' : 'newer-form'
  return null
}

export const isDocumentCode = (line: string): boolean => wordsOf(line).startsWith('document code')
