import { type QuorumGroup, quorumGroupLabels, quorumGroups } from '#domain/partnership/quorum-groups.ts'

export const attendanceModes = ['IN_PERSON', 'REMOTE', 'APOLOGIES', 'ABSENT'] as const
type AttendanceMode = (typeof attendanceModes)[number]

/** How one seat was filled at a meeting, as far as the quorum needs to know. */
export type Attendance = {
  readonly seatId: string
  /** The seat's own group. An agency's name gives none: a provider trust does not stand in for the ICB. */
  readonly quorumGroup: QuorumGroup | null
  /** The member's. Apologies with a proxy mean that the proxy came; absent means that nobody did. */
  readonly mode: AttendanceMode
  readonly proxy: { readonly jobTitle: string; readonly accepted: boolean } | null
  /** HH:MM, local; null is from the start. */
  readonly arrivedAt: string | null
  /** HH:MM, local; null is to the end. */
  readonly leftAt: string | null
  /** Whoever fills the seat declared a conflict of interest in the item asked about. */
  readonly hasConflict: boolean
}

export type Quorum = {
  readonly isQuorate: boolean
  readonly groups: readonly {
    readonly group: QuorumGroup
    readonly isPresent: boolean
    readonly by: readonly string[]
  }[]
  /** The groups that nobody speaks for, in words. */
  readonly missing: readonly string[]
}

/**
 * Whether Children's Social Care, Health (ICB) and Police are all present (roles.md section 2). With an item's time
 * (HH:MM) it is judged for that moment; without one, for whoever attended at all.
 */
export function quorumOf(attendance: readonly Attendance[], itemAt?: string): Quorum {
  const counted = attendance.filter((row) => isPresent(row) && !row.hasConflict && isInTheRoom(row, itemAt))
  const groups = quorumGroups.map((group) => {
    const by = counted.filter((row) => row.quorumGroup === group).map(({ seatId }) => seatId)
    return { group, isPresent: by.length > 0, by }
  })
  const missing = groups.filter((each) => !each.isPresent).map(({ group }) => quorumGroupLabels[group])
  return { isQuorate: missing.length === 0, groups, missing }
}

/** One sentence for screens and the record: "Not quorate: nobody counts for Health (ICB) or Police." */
export function quorumInWords({ isQuorate, missing }: Quorum): string {
  if (isQuorate) return 'Quorate: Children’s Social Care, Health (ICB) and Police are present.'
  const [last = '', ...others] = [...missing].reverse()
  const listed = others.length > 0 ? `${others.reverse().join(', ')} or ${last}` : last
  return `Not quorate: nobody counts for ${listed}.`
}

/**
 * Whether a chair should hand an item over, because their own agency is involved in the case (roles.md section 6).
 * The deputy takes it; ask the same of the deputy.
 */
export const chairNeedsHandover = (chairAgencyCode: string, involvedAgencyCodes: readonly string[]): boolean =>
  involvedAgencyCodes.includes(chairAgencyCode)

function isPresent({ mode, proxy }: Attendance): boolean {
  if (mode === 'ABSENT') return false
  // A proxy is of similar seniority, which the Chair judges.
  return proxy ? proxy.accepted : mode !== 'APOLOGIES'
}

const isInTheRoom = ({ arrivedAt, leftAt }: Attendance, at: string | undefined): boolean =>
  at === undefined || ((arrivedAt === null || arrivedAt <= at) && (leftAt === null || at < leftAt))
