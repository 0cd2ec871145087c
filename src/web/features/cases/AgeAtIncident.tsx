const said: Readonly<Record<string, string>> = {
  '': 'age not known',
  'age not known': 'age not known',
  unborn: 'unborn at the incident',
  'not yet born': 'not yet born at the incident',
}

/** "7 years at the incident": what readers see in place of a date of birth. */
export const AgeAtIncident = ({ age }: { age: string }) => <span>{said[age] ?? `${age} at the incident`}</span>
