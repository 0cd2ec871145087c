import { Document, Footer, Header, HeadingLevel, Packer, Paragraph } from 'docx'
import type { FormValues } from '#domain/forms/answers.ts'
import { sectionsThatApply } from '#domain/forms/answers.ts'
import { type DisplayLookups, displayAnswer } from '#domain/forms/display-answer.ts'
import type { FormDefinition, Question, Section } from '#domain/forms/form-definition.ts'
import { londonDay } from '../deps.ts'
import { line, marking, pageNumber, wordType } from './document-parts.ts'
import { writable } from './writable.ts'

export type DocumentPart = {
  readonly form: FormDefinition
  readonly heading: string | null
  readonly values: FormValues
  /** Questions whose answers this reader may not read: said, and not shown. */
  readonly withheld?: readonly string[]
}

export type FormDocument = {
  readonly title: string
  readonly reference: string
  /** Where the reference alone would not tell one document from another. */
  readonly fileName?: string
  readonly sentAt: string | null
  readonly formVersion: number
  readonly parts: readonly DocumentPart[]
  readonly lookups: DisplayLookups
}

/** One clean Word document from the same definition as the screens: same order, same words. */
export async function formDocument(facts: FormDocument): Promise<File> {
  const { title, reference, fileName = reference, sentAt, formVersion, parts, lookups } = facts
  const sent = sentAt ? `Sent on ${londonDay(Temporal.Instant.from(sentAt))}` : 'Not sent yet'
  const document = new Document({
    title: `${title} ${reference}`,
    creator: 'SPRG Casebook',
    styles: { default: { document: { run: { font: 'Arial', size: 22 } } } },
    sections: [
      {
        headers: { default: new Header({ children: [line(`${marking}   ${reference}`, { bold: true })] }) },
        footers: { default: new Footer({ children: [new Paragraph({ children: [pageNumber] })] }) },
        children: [
          new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
          line(`${reference}. ${sent}. Form version ${formVersion}.`),
          ...parts.flatMap((part) => partParagraphs(part, lookups)),
        ],
      },
    ],
  })
  const name = `${fileName.replaceAll(/[^\w-]+/g, '-')}.docx`
  return new File([await Packer.toBlob(document)], name, { type: wordType })
}

function partParagraphs(part: DocumentPart, lookups: DisplayLookups) {
  const { form, heading, values } = part
  const sections = sectionsThatApply(form, values.answers).filter((section) => section.questions.length > 0)
  return [
    ...(heading
      ? [new Paragraph({ text: writable(heading), heading: HeadingLevel.HEADING_1, pageBreakBefore: true })]
      : []),
    ...sections.flatMap((section) => sectionParagraphs(section, part, lookups)),
  ]
}

function sectionParagraphs(section: Section, part: DocumentPart, lookups: DisplayLookups) {
  const isInner = part.heading !== null
  return [
    new Paragraph({ text: section.title, heading: isInner ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_1 }),
    ...section.questions.flatMap((question) => [
      line(question.label, { bold: true }),
      ...answerParagraphs(question, part, lookups),
    ]),
  ]
}

function answerParagraphs(question: Question, { values, withheld }: DocumentPart, lookups: DisplayLookups) {
  if (withheld?.includes(question.id)) return [line('Withheld', { italics: true })]
  const value = values.answers[question.id]
  const lines = displayAnswer(question, { value, skipped: values.skipped[question.id] }, lookups)
  return lines.map((text) => line(text, { italics: value === undefined }))
}
