import type { Triage } from '#contract/triage.ts'

/** Before which meeting a concern goes, and whose members may read it for that. Agencies: null until somebody changes them. */
export type MeetingAnswer = { readonly meetingId: string; readonly agencies: readonly string[] | null }

/** The next meeting whose day for papers has not passed. */
export const chosenFirst = ({ meetings }: Triage) => meetings.find(({ arePapersOpen }) => arePapersOpen)?.id ?? ''

/** Those that the triager would have take part, and the three partners. */
export function agenciesChosen({ agencies }: MeetingAnswer, { partnerAgencies }: Triage, suggested: unknown) {
  if (agencies) return agencies
  const named = Array.isArray(suggested) ? suggested.map(String) : []
  return [...new Set([...partnerAgencies, ...named])]
}
