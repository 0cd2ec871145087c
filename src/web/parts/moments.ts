const clock = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: 'Europe/London',
})
const dayInLondon = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'Europe/London',
})

/** "14:02", in London, from an instant. */
export const timeOfDay = (instant: string | number) => clock.format(new Date(instant))

/** "3 June 2026, 14:02", in London, from an instant. */
export const longMoment = (instant: string | number) =>
  `${dayInLondon.format(new Date(instant))}, ${timeOfDay(instant)}`
