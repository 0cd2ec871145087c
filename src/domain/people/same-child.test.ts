import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseUncertainDate } from '#domain/time/parse-uncertain-date.ts'
import { type ComparedChild, compareChildren, likelihoods } from './same-child.ts'

type Details = { born?: string; nhs?: string; aka?: readonly string[] }

/** "Amara Grace / Okafor": first names, then the last name. */
function child(name: string, { born, nhs, aka = [] }: Details = {}): ComparedChild {
  const [forenames = '', surname = ''] = name.split('/').map((part) => part.trim())
  const parsed = parseUncertainDate(born ?? '', { today: '2026-06-01' })
  return { forenames, surname, alsoKnownAs: aka, dob: parsed.ok ? parsed.date : undefined, nhsNumber: nhs }
}
const born = '4 March 2015'
const amara = child('Amara / Okafor', { born })

describe('how likely', () => {
  test.each([
    ['the same', 'Amara / Okafor', { born }, 'same'],
    ['written otherwise', 'AMARA / okafor', { born: '2015-03-04' }, 'same'],
    ['with a further first name', 'Amara Grace / Okafor', { born }, 'same'],
    ['a slip in the first name', 'Amarra / Okafor', { born }, 'likely'],
    ['a slip in the last name', 'Amara / Okfaor', { born }, 'likely'],
    ['a slip in both', 'Amra / Okafoor', { born }, 'likely'],
    ['day and month swapped', 'Amara / Okafor', { born: '3 April 2015' }, 'likely'],
    ['one digit off', 'Amara / Okafor', { born: '4 March 2016' }, 'likely'],
    ['a slip in the last name, one digit off', 'Amara / Okafro', { born: '14 March 2015' }, 'likely'],
    ['a slip in both, one digit off', 'Amra / Okafro', { born: '14 March 2015' }, 'possible'],
    ['the month alone', 'Amara / Okafor', { born: 'March 2015' }, 'likely'],
    ['the year alone', 'Amara / Okafor', { born: '2015' }, 'likely'],
    ['a slip, the month alone', 'Amara / Okafro', { born: 'March 2015' }, 'likely'],
    ['a slip, the year alone', 'Amara / Okafro', { born: '2015' }, 'possible'],
    ['no birth date', 'Amara / Okafor', {}, 'possible'],
    ['names swapped', 'Okafor / Amara', { born }, 'likely'],
    ['names swapped, another date', 'Okafor / Amara', { born: '9 May 2011' }, 'no'],
    ['another last name', 'Amara / Mensah', { born }, 'likely'],
    ['another last name, one digit off', 'Amara / Mensah', { born: '4 March 2016' }, 'possible'],
    ['another last name, the year alone', 'Amara / Mensah', { born: '2015' }, 'no'],
    ['a double last name', 'Amara / Okafor-Mensah', { born }, 'likely'],
    ['no first name', 'Baby / Okafor', { born }, 'likely'],
    ['no first name, no date', 'Baby / Okafor', {}, 'no'],
    ['a twin', 'Zara / Okafor', { born }, 'possible'],
    ['a sister', 'Zara / Okafor', { born: '9 May 2011' }, 'no'],
    ['a namesake', 'Amara / Okafor', { born: '9 May 2011' }, 'no'],
    ['a stranger born on the same day', 'Thomas / Hughes', { born }, 'no'],
    ['nothing known', '/', {}, 'no'],
  ] as const)('%s', (_name, name, details, expected) => {
    expect(compareChildren(amara, child(name, details)).likelihood).toBe(expected)
  })

  test.each([
    ['three names and no date', 'Amara Grace / Okafor', 'Amara Grace / Okafor', { born }, {}, 'likely'],
    [
      'three names and another date',
      'Amara Grace / Okafor',
      'Amara Grace / Okafor',
      { born },
      { born: '1 May 2012' },
      'possible',
    ],
    ['a nickname', 'Rebecca / Hughes', 'Becky / Hughes', { born }, { born }, 'likely'],
    ['a nickname and swapped date', 'Rebecca / Hughes', 'Becky / Hughes', { born }, { born: '3 April 2015' }, 'likely'],
    ['accents and a hyphen', 'Renée / D’Souza-Müller', 'RENEE / DSouza Muller', { born }, { born }, 'same'],
    ['twins of similar names', 'Jayden / Clarke', 'Hayden / Clarke', { born }, { born }, 'possible'],
    ['twins, boy and girl', 'Amir / Haddad', 'Amira / Haddad', { born }, { born }, 'possible'],
    ['twins who share a first name', 'Muhammad Ali / Khan', 'Muhammad Hassan / Khan', { born }, { born }, 'possible'],
    ['another name now used', 'Amara / Okafor', 'Grace / Mensah', { born, aka: ['Grace Mensah'] }, { born }, 'same'],
    [
      'a last name used before',
      'Amara / Mensah',
      'Amara / Okafor',
      { born: '4 March 2016', aka: ['Okafor'] },
      { born },
      'likely',
    ],
    ['a name at home', 'Oluwadamilola / Bello', 'Dami / Bello', { born, aka: ['Dami'] }, { born }, 'same'],
    [
      'blank other names say nothing',
      'Amara / Okafor',
      'Zara / Okafor',
      { born, aka: ['', ' ', 'Baby'] },
      { born },
      'possible',
    ],
  ] as const)('%s', (_name, one, other, details, theirs, expected) => {
    expect(compareChildren(child(one, details), child(other, theirs)).likelihood).toBe(expected)
  })
})

describe('NHS numbers', () => {
  const [nhs, otherNhs, unsound] = ['943 476 5919', '9876543210', '943 476 5918']
  test.each([
    ['the same number decides', 'Thomas / Hughes', { nhs: '9434765919' }, 'same'],
    ['another sound number speaks against', 'Amara / Okafor', { born, nhs: otherNhs }, 'possible'],
    ['another, and a slip', 'Amara / Okafro', { born, nhs: otherNhs }, 'possible'],
    ['another, and not much else alike', 'Amara / Okafor', { nhs: otherNhs }, 'no'],
    ['a number that cannot be is passed over', 'Amara / Okafor', { born, nhs: unsound }, 'same'],
    ['a twin has another, and is still worth a mention', 'Zara / Okafor', { born, nhs: otherNhs }, 'possible'],
  ] as const)('%s', (_name, name, details, expected) => {
    const ours = child('Amara / Okafor', { born, nhs })
    expect(compareChildren(ours, child(name, details)).likelihood).toBe(expected)
  })
})

describe('why', () => {
  test.each([
    ['Amara / Okafor', { born }, ['Same name', 'Same birth date']],
    ['Amarra / Okafor', { born }, ['First names spelled a little differently', 'Same last name', 'Same birth date']],
    ['Amara / Mensah', { born }, ['Same first name', 'Different last names: perhaps changed', 'Same birth date']],
    [
      'Okafor / Amara',
      { born: '3 April 2015' },
      ['First and last name the other way round', 'Day and month of birth swapped'],
    ],
    ['Zara / Okafor', { born }, ['Different first names', 'Same last name', 'Same birth date: perhaps a twin']],
    ['Amara / Okafor', {}, ['Same name', 'Birth date not known']],
    ['Ife / Okafor', { born, aka: ['Amara'] }, ['By another name they use or used', 'Same name', 'Same birth date']],
    ['Thomas / Hughes', { born }, []],
  ] as const)('%s %j', (name, details, expected) => {
    expect(compareChildren(amara, child(name, details)).reasons).toEqual(expected)
  })

  test('different NHS numbers are said', () => {
    const numbered = (nhs: string) => child('Amara / Okafor', { born, nhs })
    expect(compareChildren(numbered('9434765919'), numbered('9876543210')).reasons).toEqual([
      'Same name',
      'Same birth date',
      'Different NHS numbers',
    ])
  })
})

describe('whichever children', () => {
  const names = ['Amara', 'Zara', 'Thomas', 'Muhammad', 'Imani', 'Oliver', 'Beatriz', 'Kwame', 'Yuki', 'Sienna']
  const surnames = ['Okafor', 'Khan', 'O’Brien', 'Smith-Jones', 'Al-Hassan', 'Wójcik']
  const anyDay = fc.integer({ min: 1, max: 28 }).map((day) => `${day} March 2015`)
  const anyChild = fc.record({
    first: fc.constantFrom(...names),
    surname: fc.constantFrom(...surnames),
    born: fc.option(anyDay, { nil: undefined }),
    aka: fc.array(fc.constantFrom(...names, ...surnames), { maxLength: 2 }),
  })
  const written = ({
    first,
    surname,
    born,
    aka,
  }: {
    first: string
    surname: string
    born: string | undefined
    aka: string[]
  }) => child(`${first} / ${surname}`, { ...(born === undefined ? {} : { born }), aka })

  test('the answer is mutual, and a child is the same as itself', () => {
    fc.assert(
      fc.property(anyChild, anyChild, (one, other) => {
        const [ours, theirs] = [written(one), written(other)]
        expect(compareChildren(ours, theirs).likelihood).toBe(compareChildren(theirs, ours).likelihood)
        if (one.born !== undefined) expect(compareChildren(ours, ours).likelihood).toBe('same')
      }),
    )
  })

  test('twins are worth a mention, and no more', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.constantFrom(...names),
        fc.constantFrom(...surnames),
        anyDay,
        (one, other, surname, day) => {
          fc.pre(one !== other)
          const twins = [one, other].map((first) => child(`${first} / ${surname}`, { born: day })) as [
            ComparedChild,
            ComparedChild,
          ]
          expect(compareChildren(...twins).likelihood).toBe('possible')
        },
      ),
    )
  })

  test('the reasons tell no name and no date, whatever is written', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.array(fc.string()), (forenames, surname, alsoKnownAs) => {
        const one = { forenames, surname, alsoKnownAs, dob: amara.dob }
        const { likelihood, reasons } = compareChildren(one, one)
        expect(likelihoods).toContain(likelihood)
        for (const reason of reasons) expect(reason).toMatch(/^[A-Z][A-Za-z,:; ]+$/)
      }),
    )
  })
})
