import { expect, test } from 'vitest'
import { partnershipTemplates } from './partnership-templates.ts'
import { templateIds } from './template-ids.ts'

const { ONE_BOROUGH: oneBorough, TWO_BOROUGHS: twoBoroughs } = partnershipTemplates

test('the seventeen seats of the terms of reference come first, in their order', () => {
  expect(oneBorough.seats.slice(0, 17).map(({ agency, role }) => [agency, role])).toEqual([
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
  expect(oneBorough.seats.filter((seat) => seat.vacant).map((seat) => seat.agency)).toEqual(['HOUS'])
})

test('only social care, the ICB and the police count to the quorum: a provider trust does not', () => {
  expect(oneBorough.seats.filter((seat) => seat.quorumGroup).map((seat) => [seat.agency, seat.quorumGroup])).toEqual([
    ['CSC', 'CSC'],
    ['ICB', 'HEALTH_ICB'],
    ['ICB', 'HEALTH_ICB'],
    ['MPS', 'POLICE'],
  ])
})

test('two boroughs share one organisation for children and keep their own housing and public health', () => {
  const own = twoBoroughs.agencies.filter(({ code }) => /_K$|_R$/.test(code)).map(({ code }) => code)
  expect(own).toEqual(['HOUS_K', 'HOUS_R', 'PH_K', 'PH_R'])
  expect(twoBoroughs.seats.filter((seat) => seat.quorumGroup).map((seat) => [seat.title, seat.quorumGroup])).toEqual([
    ['Head of Safeguarding, Kingston', 'CSC'],
    ['Head of Safeguarding, Richmond', 'CSC'],
    ['Designated Doctor, Child Protection', 'HEALTH_ICB'],
    ['Designated Nurse, Safeguarding Children', 'HEALTH_ICB'],
    ['Detective Inspector', 'POLICE'],
  ])
})

test('nothing of Croydon stands in the other template', () => {
  expect(JSON.stringify(twoBoroughs)).not.toMatch(/croydon|CSCP|SLaM|Maudsley/i)
})

test.each(templateIds)(
  '%s: each seat belongs to an agency, no code or title twice, and the offices can be held',
  (id) => {
    const { agencies, seats, referencePrefix } = partnershipTemplates[id]
    const codes = agencies.map((agency) => agency.code)
    expect(new Set(codes).size).toBe(codes.length)
    expect(seats.filter((seat) => !codes.includes(seat.agency))).toEqual([])
    const offices = ['ADMIN', 'BM', 'COORD', 'CLERK', 'LND', 'CHAIR', 'SCRUT', 'LA_NOTIFIER', 'AUDITOR']
    expect(offices.filter((office) => !seats.some((seat) => seat.role === office))).toEqual([])
    expect(new Set(seats.map((seat) => `${seat.agency} ${seat.title}`)).size).toBe(seats.length)
    expect(referencePrefix).toMatch(/^[A-Z]{2,8}$/)
  },
)
