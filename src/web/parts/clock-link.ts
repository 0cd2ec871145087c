import type { ClockCode } from '#domain/clocks/clock.ts'
import type { AppLinkTo } from './AppLink.tsx'

const ofIncident: readonly ClockCode[] = ['SIN_NOTIFY', 'SIN_PARTNERS', 'LAC_DEATH', 'CARE_LEAVER']
const ofDeath: readonly ClockCode[] = ['JAR_MEETING', 'CDOP_NOTIFY']

/** Where what a clock counts for is done. */
export function clockLink(code: ClockCode, reference: string): AppLinkTo {
  const params = { reference }
  if (ofIncident.includes(code)) return { to: '/cases/$reference/incident', params }
  if (ofDeath.includes(code)) return { to: '/cases/$reference/death', params }
  if (code.startsWith('RR_') || code === 'PANEL_REPLY') return { to: '/cases/$reference/rapid', params }
  return { to: '/cases/$reference', params }
}
