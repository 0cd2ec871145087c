import { expect, test } from 'vitest'
import { membershipTemplate } from './membership-template.ts'

const { agencies, seats } = membershipTemplate

test('the seventeen seats of the terms of reference come first, in their order', () => {
  expect(seats.slice(0, 17).map(({ agency, role }) => [agency, role])).toEqual([
    ['SPRG', 'CHAIR'],
    ['SPRG', 'CHAIR'],
    ['SCRUT', 'SCRUT'],
    ['CSCP', 'COORD'],
    ['CSCP', 'CLERK'],
    ['SLAM', 'MEMBER'],
    ['CSC', 'MEMBER'],
    ['CYPE_QA', 'MEMBER'],
    ['YJS', 'MEMBER'],
    ['EDU', 'MEMBER'],
    ['EY', 'MEMBER'],
    ['CHS', 'MEMBER'],
    ['ICB', 'MEMBER'],
    ['ICB', 'MEMBER'],
    ['HOUS', 'MEMBER'],
    ['PH', 'MEMBER'],
    ['MPS', 'MEMBER'],
  ])
})

test('Housing is vacant, and nobody else', () => {
  expect(seats.filter((seat) => seat.vacant).map((seat) => seat.agency)).toEqual(['HOUS'])
})

test('only social care, the ICB and the police count to the quorum: a provider trust does not', () => {
  expect(seats.filter((seat) => seat.quorumGroup).map((seat) => [seat.agency, seat.quorumGroup])).toEqual([
    ['CSC', 'CSC'],
    ['ICB', 'HEALTH_ICB'],
    ['ICB', 'HEALTH_ICB'],
    ['MPS', 'POLICE'],
  ])
})

test('every seat belongs to an agency of the template, and no code stands twice', () => {
  const codes = agencies.map((agency) => agency.code)
  expect(new Set(codes).size).toBe(codes.length)
  expect(seats.filter((seat) => !codes.includes(seat.agency))).toEqual([])
})
