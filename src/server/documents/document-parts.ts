import { PageNumber, Paragraph, TextRun } from 'docx'
import { writable } from './writable.ts'

/** On every page of every document (forms.md section 0). */
export const marking = 'OFFICIAL-SENSITIVE'
export const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export const pageNumber = new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })

export const line = (text: string, look: { bold?: boolean; italics?: boolean } = {}) =>
  new Paragraph({ spacing: { after: 80 }, children: [new TextRun({ text: writable(text), ...look })] })
