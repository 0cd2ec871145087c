/** The calendar day in London, which the forms count in. */
export const londonToday = () => Temporal.Now.plainDateISO('Europe/London').toString()
