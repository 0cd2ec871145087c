/** Length in characters: long enough that a phrase beats a puzzle. */
export const passwordLength = { min: 15, max: 256 } as const

export type PasswordProblem = 'too-short' | 'too-long' | 'common' | 'personal'

/** Strips what people add to a common password to make it pass: case, digits and marks at the ends, repetition. */
function core(password: string) {
  const letters = password.toLowerCase().replace(/^\P{L}+|\P{L}+$/gu, '')
  const repeated = letters.match(/^(.{3,}?)\1+$/)
  return repeated?.[1] ?? letters
}

const allOneRun = (password: string) => /^(.)\1*$/.test(password)

/**
 * Refuses a new password that is short, common, or made of what everybody knows about its owner.
 * `common` holds lower-case passwords in frequent use.
 */
export function passwordProblem(
  password: string,
  common: ReadonlySet<string>,
  personal: readonly string[],
): PasswordProblem | null {
  if (password.length < passwordLength.min) return 'too-short'
  if (password.length > passwordLength.max) return 'too-long'
  const bare = core(password)
  if (allOneRun(password) || bare.length < 4 || common.has(password.toLowerCase()) || common.has(bare)) return 'common'
  const known = personal.flatMap((words) => words.toLowerCase().split(/\P{L}+/u)).filter((word) => word.length > 3)
  if (known.reduce((rest, word) => rest.replaceAll(word, ''), bare).length < 5) return 'personal'
  return null
}

export const passwordProblems: Record<PasswordProblem, string> = {
  'too-short': `Use at least ${passwordLength.min} characters. Three or four unrelated words are easy to remember.`,
  'too-long': `Use at most ${passwordLength.max} characters.`,
  common: 'This password is on the list of common ones. Choose words that do not belong together.',
  personal: 'This password is made from your name, your e-mail address or the partnership. Choose other words.',
}
