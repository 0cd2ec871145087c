import type { CaseFilters } from '#contract/cases.ts'
import { type CaseStage, caseStages } from '#domain/cases/case-stage.ts'
import { isIsoDate } from '#domain/time/dates.ts'

const sortKeys = ['reference', 'received', 'title', 'agency', 'stage'] as const satisfies readonly CaseFilters['sort'][]
type SortKey = (typeof sortKeys)[number]
type Order = CaseFilters['order']

/** The register's address: what is left out is as usual. */
export type RegisterSearch = {
  readonly q?: string
  readonly stage?: CaseStage
  readonly agency?: string
  readonly unsafe?: 'yes'
  readonly from?: string
  readonly to?: string
  readonly sort?: SortKey
  readonly order?: Order
  readonly page?: number
}

/** What can be filtered by, in the order of the screen. */
export const filterNames = ['q', 'stage', 'agency', 'unsafe', 'from', 'to'] as const
export type FilterName = (typeof filterNames)[number]

const usual = { sort: 'received', order: 'desc' } as const

// Written by hand, because a schema library would be in the first load for the sake of nine words.
/** Reads the address; what makes no sense there is left out. */
export function registerSearchOf(search: Record<string, unknown>): RegisterSearch {
  const q = textOf(search.q)
  const agency = textOf(search.agency)
  const stage = oneOf(caseStages, search.stage)
  const sort = oneOf(sortKeys, search.sort) ?? usual.sort
  const order = oneOf(['asc', 'desc'] as const, search.order) ?? usual.order
  const page = Number(search.page)
  const isUsualOrder = sort === usual.sort && order === usual.order
  return {
    ...(q && { q }),
    ...(stage && stage !== 'DRAFT' && { stage }),
    ...(agency && { agency }),
    ...(search.unsafe === 'yes' && { unsafe: 'yes' as const }),
    ...dateOf('from', search.from),
    ...dateOf('to', search.to),
    ...(!isUsualOrder && { sort, order }),
    ...(Number.isInteger(page) && page > 1 && page <= 10_000 && { page }),
  }
}

/** The same as the server is asked. */
export const registerInput = ({ page = 1, ...search }: RegisterSearch) => ({ ...usual, ...search, page })

export const isFiltered = (search: RegisterSearch) => filterNames.some((name) => search[name] !== undefined)

// The router reads "2026" in an address as a number.
const textOf = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim().slice(0, 100) : ''

const oneOf = <T extends string>(values: readonly T[], value: unknown) => values.find((each) => each === value)

const dateOf = <K extends 'from' | 'to'>(name: K, value: unknown) =>
  typeof value === 'string' && isIsoDate(value) ? ({ [name]: value } as { [P in K]: string }) : {}
