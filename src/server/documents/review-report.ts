import { Document, Footer, Header, HeadingLevel, Packer, PageNumber, Paragraph, TextRun } from 'docx'
import type { ReportPart } from '#domain/review-decisions/report.ts'
import { formatLongDate } from '#domain/time/dates.ts'

type Report = {
  readonly reference: string
  readonly pseudonym: string
  /** "Signed" */
  readonly standsAt: string
  /** ISO date. */
  readonly madeOn: string
  readonly parts: readonly ReportPart[]
}

const marking = 'OFFICIAL-SENSITIVE'
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** The report of a Rapid Review as a Word document, with the marking on every page. */
export async function reviewReportDocument({ reference, pseudonym, standsAt, madeOn, parts }: Report): Promise<File> {
  const title = `Rapid Review ${pseudonym}`
  const document = new Document({
    title: `${title} ${reference}`,
    creator: 'SPRG Casebook',
    styles: { default: { document: { run: { font: 'Arial', size: 22 } } } },
    sections: [
      {
        headers: { default: new Header({ children: [line(`${marking}   ${reference}`, { bold: true })] }) },
        footers: { default: new Footer({ children: [new Paragraph({ children: [pageNumber] })] }) },
        children: [
          new Paragraph({ text: writable(title), heading: HeadingLevel.TITLE }),
          line(`${reference}. ${standsAt}. Made on ${formatLongDate(madeOn)}.`),
          ...parts.flatMap((part) => paragraphsOf(part)),
        ],
      },
    ],
  })
  const name = `rapid-review-${reference.replaceAll(/[^\w-]+/g, '-')}.docx`
  return new File([await Packer.toBlob(document)], name, { type: wordType })
}

const pageNumber = new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })

const paragraphsOf = ({ title, blocks }: ReportPart) => [
  new Paragraph({ text: title, heading: HeadingLevel.HEADING_1 }),
  ...blocks.flatMap(({ heading, lines }) => [
    new Paragraph({ text: writable(heading), heading: HeadingLevel.HEADING_2 }),
    ...lines.map((text) => line(text)),
  ]),
]

const line = (text: string, look: { bold?: boolean } = {}) =>
  new Paragraph({ spacing: { after: 80 }, children: [new TextRun({ text: writable(text), ...look })] })

/** What is pasted may hold marks that a Word file must not. */
const writable = (text: string) => text.replaceAll(/[\p{Cc}\u{FFFE}\u{FFFF}]/gu, ' ')
