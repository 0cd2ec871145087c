import { expect, test } from 'vitest'
import { readTicks } from './read-ticks.ts'

const options = [
  { code: 'yes', label: 'Yes' },
  { code: 'no', label: 'No', hint: 'or nobody can tell' },
  { code: 'part', label: 'Yes, in part' },
  { code: 'drugs', label: 'Drugs and alcohol' },
]

test.each<[string, readonly string[], readonly string[], readonly string[]]>([
  ['nothing ticked', ['☐ Yes', '☐ No (or nobody can tell)', '☐ Yes, in part'], [], []],
  ['a box that was clicked', ['☐ Yes', '☒ No (or nobody can tell)'], ['no'], []],
  ['an x in front', ['☐ Yes', 'x ☐ No (or nobody can tell)'], ['no'], []],
  ['an X instead of the box', ['X Yes', '☐ No'], ['yes'], []],
  ['an x behind', ['☐ Yes x', '☐ No'], ['yes'], []],
  ['brackets', ['[ ] Yes', '[x] No', '[X] Yes, in part'], ['no', 'part'], []],
  ['round brackets', ['( ) Yes', '(x) No'], ['no'], []],
  ['a check mark', ['✓ Yes', '☐ No'], ['yes'], []],
  ['a check mark behind', ['☐ Yes ✔', '☐ No'], ['yes'], []],
  ['bullets around it', ['- ☒ Yes', '- ☐ No'], ['yes'], []],
  ['the answer alone', ['Yes'], ['yes'], []],
  ['in other letters', ['  yes. '], ['yes'], []],
  ['one letter', ['n'], ['no'], []],
  ['the longer of two that begin alike', ['☒ Yes, in part'], ['part'], []],
  ['typed under boxes that stayed', ['☐ Yes', '☐ No', 'Yes'], ['yes'], []],
  ['several on one line', ['yes; drugs and alcohol'], ['yes', 'drugs'], []],
  ['a sentence that begins with an option', ['No one told us'], [], ['No one told us']],
  ['an answer with its reason', ['No, because he had moved'], ['no'], ['because he had moved']],
  ['a reason behind a tick', ['☒ Yes we did'], ['yes'], ['we did']],
  ['something else', ['☐ Yes', 'perhaps'], [], ['perhaps']],
  ['words that end in x', ['☐ Yes', '☐ No', 'Sussex'], [], ['Sussex']],
])('%s', (_, lines, chosen, beside) => {
  expect(readTicks(lines, options)).toEqual({ chosen, beside })
})
