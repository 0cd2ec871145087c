import type { FormDefinition, Question, Section } from '#domain/forms/form-definition.ts'

/** A question with the short code by which its document is read back: "C1" is the first of the third section. */
export type CodedQuestion = { readonly code: string; readonly section: Section; readonly question: Question }

/** Every question of a form with its code, asked or not, so that no answer moves the codes of others. */
export function codedQuestions(form: FormDefinition): readonly CodedQuestion[] {
  const letters = lettersOf(form.sections.map(({ title }) => title))
  return form.sections.flatMap((section, index) =>
    section.questions.map((question, place) => ({ code: `${letters[index]}${place + 1}`, section, question })),
  )
}

const alphabet = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']

/** A title that says its letter ("C. Involvement") keeps it. Among such, the others begin at Q, for questions. */
function lettersOf(titles: readonly string[]): readonly string[] {
  const said = titles.map((title) => /^([A-Z])\. /.exec(title)?.[1])
  const free = [...alphabet.slice(alphabet.indexOf('Q')), ...alphabet].filter((letter) => !said.includes(letter))
  return said.some(Boolean)
    ? said.map((letter) => letter ?? free.shift() ?? 'Z')
    : titles.map((_, index) => alphabet[index] ?? 'Z')
}

/** Questions that are answered on the screen alone: a Word document cannot hold their answers. */
export const isOnScreenOnly = ({ kind }: Question): boolean => kind === 'files' || kind === 'relationships'
