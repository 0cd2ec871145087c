import { Document, Footer, Header, HeadingLevel, Packer, Paragraph } from 'docx'
import { line, marking, pageNumber, wordType } from './document-parts.ts'
import { writable } from './writable.ts'

type Section = {
  readonly title: string
  readonly lines: readonly { readonly label: string; readonly text: string }[]
}
type LinesDocument = {
  readonly title: string
  readonly reference: string
  readonly lead: string
  readonly sections: readonly Section[]
}

/** Headings, and under each what is asked with its answer, as one Word document. */
export async function linesDocument({ title, reference, lead, sections }: LinesDocument): Promise<File> {
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
          line(lead),
          ...sections.flatMap((section) => [
            new Paragraph({ text: writable(section.title), heading: HeadingLevel.HEADING_1 }),
            ...section.lines.flatMap(({ label, text }) => [
              line(label, { bold: true }),
              ...text.split('\n').map((each) => line(each)),
            ]),
          ]),
        ],
      },
    ],
  })
  return new File([await Packer.toBlob(document)], `${reference}-worksheet.docx`, { type: wordType })
}
