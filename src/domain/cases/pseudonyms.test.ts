import { expect, test } from 'vitest'
import { pseudonymFor, pseudonyms } from './pseudonyms.ts'

test.each([
  [1, 'Alder'],
  [2, 'Curlew'],
  [150, 'Cormorant'],
  [151, 'Alder 2'],
  [152, 'Curlew 2'],
  [301, 'Alder 3'],
])('case %i is %s', (sequence, expected) => {
  expect(pseudonymFor(sequence)).toBe(expected)
})

test('no two of the first 2,000 cases share a name', () => {
  const names = Array.from({ length: 2000 }, (_, index) => pseudonymFor(index + 1))
  expect(new Set(names).size).toBe(2000)
})

test('none could be taken for a person of the case', () => {
  const givenNames =
    'Rowan Hazel Robin Heather Jay Martin Willow Ivy Holly Olive Laurel Linden Ash Aspen Acer Wren Lark Phoenix Merlin Raven Dove Avon Trent Clyde Dee Isla Shannon Jordan Tamar Severn Rose Daisy Lily Poppy Violet Bryony Flora Fern Sage Rosemary Basil Saffron Jasmine Juniper Myrtle Clementine Amber Jade Ruby Pearl Opal Beryl Coral Garnet Jet Clay Eden Brook River Forrest Peregrine Swift Finch Starling Teal Crane Paloma Mavis Merle Phoebe Tyne Kent Kenneth Stone Reed Rush'
  const words = new Set(givenNames.split(' '))
  expect(pseudonyms.filter((name) => words.has(name))).toEqual([])
})
