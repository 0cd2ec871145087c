import type { Role } from '#domain/access/roles.ts'
import type { AgencySeed } from '#domain/codes/agencies.ts'
import type { QuorumGroup } from '../quorum-groups.ts'
import type { TemplateId } from '../template-ids.ts'

export type SeatSeed = {
  readonly title: string
  readonly agency: string
  readonly role: Role
  readonly quorumGroup: QuorumGroup | null
  /** Nobody holds it in the published terms of reference. */
  readonly vacant?: true
}

/** What a new partnership begins with: its agencies and seats, and a name to start from. */
export type PartnershipTemplate = {
  readonly id: TemplateId
  readonly label: string
  readonly about: string
  readonly name: string
  readonly shortName: string
  readonly referencePrefix: string
  readonly agencies: readonly (AgencySeed & { readonly quorumGroup: QuorumGroup | null })[]
  readonly seats: readonly SeatSeed[]
}

/** The group itself, which the chairs sit for. */
export const group: AgencySeed = {
  code: 'SPRG',
  name: 'Safeguarding Practice Review Group',
  shortName: 'SPRG',
  sector: 'partnership',
}

export const seat = (title: string, agency: string, role: Role, quorumGroup: QuorumGroup | null = null): SeatSeed => ({
  title,
  agency,
  role,
  quorumGroup,
})

const quorumGroupOf: Readonly<Record<string, QuorumGroup>> = { CSC: 'CSC', ICB: 'HEALTH_ICB', MPS: 'POLICE' }

export const withQuorumGroups = (agencies: readonly AgencySeed[]) =>
  agencies.map((agency) => ({ ...agency, quorumGroup: quorumGroupOf[agency.code] ?? null }))
