/** What is looked at before a Rapid Review leaves the group (forms.md section 8b). */
export const qualityChecks = [
  { code: 'CODED_NAMES', label: 'Coded names only: nobody in the family, and no worker, can be told from the text' },
  { code: 'EXPLAINS_WHY', label: 'It explains why things happened, and does not only describe them' },
  { code: 'CHILDS_VOICE', label: 'The child’s voice and daily life are in it' },
  { code: 'IDENTITY', label: 'Identity and context are considered, with what they changed' },
  { code: 'OWNERS', label: 'Every learning point has an owner' },
  { code: 'CONSIDERATIONS', label: 'The decision deals with every statutory consideration' },
  { code: 'SAFETY', label: 'What keeps children safe now is dealt with' },
] as const
export type QualityCheck = (typeof qualityChecks)[number]['code']

/** Ticked, or left open with an explanation. */
export type CheckedQuality = { readonly [code in QualityCheck]?: { readonly isMet: boolean; readonly note: string } }

/** What is missing from the check list, by its code. Names that were found have to be explained: some are words too. */
export function qualityProblems(
  checked: CheckedQuality,
  namesFound: number,
): readonly { readonly code: QualityCheck; readonly message: string }[] {
  return qualityChecks.flatMap(({ code }) => {
    const { isMet = false, note = '' } = checked[code] ?? {}
    const isExplained = note.trim() !== ''
    if (code === 'CODED_NAMES' && namesFound > 0 && !isExplained) {
      const found = namesFound === 1 ? 'A name was found' : `Names were found ${namesFound} times`
      return [{ code, message: `${found} in the text. Take them out, or explain why they may stand` }]
    }
    return isMet || isExplained ? [] : [{ code, message: 'Tick this, or explain why it is left open' }]
  })
}
