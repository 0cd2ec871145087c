export const workingDays = (count: number) => `${count} working day${count === 1 ? '' : 's'}`

/** "Detective Inspector, Police"; the agency is left out where the seat says it. Empty for somebody who left the group. */
export const seatInWords = ({ seat, agency }: { readonly seat: string; readonly agency: string }) =>
  seat.includes(agency) ? seat : `${seat}, ${agency}`
