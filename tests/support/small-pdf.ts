/** A PDF as small as one can be. */
export const smallPdf = () =>
  new File(['%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF'], 'letter.pdf', { type: 'application/pdf' })
