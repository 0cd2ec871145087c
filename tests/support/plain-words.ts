/** Words of the trade that people outside it do not use, and words that blame. */
const jargon =
  /\b(SIN|SPRG|CoC|LCSPR|IMR|MASH|BM|rapid review|case of concern|triage\w*|threshold\w*|quor\w+|provisional\w*|ratif\w+|escalat\w+|statutory|notif\w+|multi-agency|agenc\w+|partnership|stakeholder\w*|outcome\w*|safeguarding partner\w*|concern\b|refer(?:rer|ree)\w*|methodolog\w+|fail\w*|fault\w*|neglig\w+|culprit\w*|should have)\b/gi

export const jargonIn = (text: string): readonly string[] => text.match(jargon) ?? []

/** How many years of school a text asks for, after Flesch and Kincaid; syllables are counted as groups of vowels. */
export function schoolYearsNeeded(text: string): number {
  const words = text.match(/[A-Za-z’]+/g) ?? []
  const sentences = text.match(/[.!?](?=\s|$)/g) ?? ['.']
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0)
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59
}

function syllablesOf(word: string): number {
  const sounding = word.toLowerCase().replace(/(?:[^laeiouy]es|[^dt]ed|[^aeiouyl]e)$/, (ending) => ending.charAt(0))
  return Math.max(1, sounding.match(/[aeiouy]+/g)?.length ?? 0)
}
