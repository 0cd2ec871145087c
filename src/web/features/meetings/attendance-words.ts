import type { SeatRow } from '#contract/meetings.ts'

type Attendance = NonNullable<SeatRow['attendance']>

export const modeLabels: Record<Attendance['mode'], string> = {
  IN_PERSON: 'In person',
  REMOTE: 'Remote',
  APOLOGIES: 'Apologies',
  ABSENT: 'Absent',
}

/** What is recorded of a seat, or what recording begins with. */
export const attendanceOf = ({ attendance }: SeatRow): Attendance =>
  attendance ?? {
    mode: 'IN_PERSON',
    accountId: null,
    proxyName: '',
    proxyJobTitle: '',
    isProxyAccepted: false,
    arrivedAt: null,
    leftAt: null,
  }

/** The proxy and the times, a line each. */
export function attendanceDetails({ attendance, holders }: SeatRow): string[] {
  if (!attendance) return []
  const { accountId, proxyName, proxyJobTitle, isProxyAccepted, arrivedAt, leftAt } = attendance
  const times = [arrivedAt && `from ${arrivedAt}`, leftAt && `until ${leftAt}`].filter(Boolean).join(' ')
  const who = holders.length > 1 && holders.find((holder) => holder.accountId === accountId)?.name
  return [
    ...(who ? [who] : []),
    ...(proxyName
      ? [
          `Proxy: ${proxyName}, ${proxyJobTitle}`,
          isProxyAccepted ? 'accepted by the Chair' : 'not accepted by the Chair',
        ]
      : []),
    ...(times ? [times] : []),
  ]
}
