import {
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  type Table,
  TextRun,
} from 'docx'
import { missingReasonLabels } from '#domain/codes/missing-reasons.ts'
import type { FormValues } from '#domain/forms/answers.ts'
import type { FormDefinition } from '#domain/forms/form-definition.ts'
import { type CodedQuestion, codedQuestions, isOnScreenOnly } from '#domain/return-documents/coded-questions.ts'
import { documentCode } from '#domain/return-documents/document-code.ts'
import {
  endOfDocument,
  headFacts,
  headingOf,
  helpOf,
  howToFillIn,
  leftOutLine,
} from '#domain/return-documents/printed-lines.ts'
import { formatLongDate } from '#domain/time/dates.ts'
import { answerBoxes, type Listed } from './return-boxes.ts'
import { writable } from './writable.ts'

export type ReturnDocument = {
  readonly form: FormDefinition
  readonly values: FormValues
  readonly requestId: string
  readonly reference: string
  readonly agency: string
  /** ISO date. */
  readonly dueOn: string
} & Listed

const marking = 'OFFICIAL-SENSITIVE'
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const quiet = '505A5F'

/** A return to be filled in away from the screen: every question with its code, and a box for its answer. */
export async function returnDocument(facts: ReturnDocument): Promise<File> {
  const { form, reference, agency, dueOn } = facts
  const code = documentCode(facts)
  const document = new Document({
    title: `${form.title} ${reference}`,
    creator: 'SPRG Casebook',
    styles: { default: { document: { run: { font: 'Arial', size: 22 } } } },
    sections: [
      {
        properties: { page: { margin: { top: 1134, bottom: 1134, left: 1134, right: 1134 } } },
        headers: { default: new Header({ children: [line(`${marking}   ${reference}   ${agency}`, { bold: true })] }) },
        footers: { default: new Footer({ children: [footer(code)] }) },
        children: [
          new Paragraph({ text: form.title, heading: HeadingLevel.TITLE }),
          line(`${headFacts.request}: ${reference}`),
          line(`${headFacts.agency}: ${agency}`),
          line(`${headFacts.due}: ${formatLongDate(dueOn)}`),
          line(code, { color: quiet, size: 18 }),
          ...howToFillIn.map((text) => line(text, { color: quiet })),
          ...questionParts(facts),
          line(endOfDocument, { bold: true }),
          line(code, { color: quiet, size: 18 }),
        ],
      },
    ],
  })
  const name = `${`${form.title} ${reference} ${agency}`.replaceAll(/[^\w-]+/g, '-')}.docx`
  return new File([await Packer.toBlob(document)], name, { type: wordType })
}

type Look = { readonly bold?: boolean; readonly color?: string; readonly size?: number }

const line = (text: string, look: Look = {}) =>
  new Paragraph({ spacing: { after: 80 }, children: [new TextRun({ text: writable(text), ...look })] })

const footer = (code: string) =>
  new Paragraph({
    border: { top: { style: BorderStyle.SINGLE, size: 4, color: quiet } },
    children: [
      new TextRun({ text: `${marking}   ${code}   `, size: 16 }),
      new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES], size: 16 }),
    ],
  })

function questionParts(facts: ReturnDocument) {
  let sectionId = ''
  return codedQuestions(facts.form).flatMap((coded): (Paragraph | Table)[] => {
    const begins = coded.section.id !== sectionId
    sectionId = coded.section.id
    return [...(begins ? sectionHead(coded) : []), ...questionPart(coded, facts)]
  })
}

const sectionHead = ({ section }: CodedQuestion) => [
  new Paragraph({ text: section.title, heading: HeadingLevel.HEADING_1, spacing: { before: 480, after: 120 } }),
  ...(section.intro ? [line(section.intro, { color: quiet })] : []),
]

function questionPart(coded: CodedQuestion, { form, values, ...listed }: ReturnDocument) {
  const { question } = coded
  const skipped = values.skipped[question.id]
  const leftOut = leftOutLine(question)
  const value = values.answers[question.id]
  return [
    new Paragraph({
      text: writable(headingOf(coded)),
      heading: HeadingLevel.HEADING_2,
      keepNext: true,
      spacing: { before: 320, after: 60 },
    }),
    ...helpOf(form, coded).map(
      (text) =>
        new Paragraph({
          keepNext: true,
          spacing: { after: 40 },
          children: [new TextRun({ text: writable(text), color: quiet, size: 18 })],
        }),
    ),
    ...(isOnScreenOnly(question) ? [] : answerBoxes(question, value, listed)),
    ...(leftOut
      ? [
          new Paragraph({
            spacing: { before: 60 },
            children: [
              new TextRun({ text: leftOut, color: quiet, size: 18 }),
              new TextRun({ text: ` ${skipped && value === undefined ? missingReasonLabels[skipped] : ''}` }),
            ],
          }),
        ]
      : []),
  ]
}
