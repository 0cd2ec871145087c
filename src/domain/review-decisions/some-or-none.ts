/** Asked before a list: that there is nothing to list has to be said, and is not a blank. */
export const someOrNone = (some: string, none: string) => [
  { code: 'some', label: some },
  { code: 'none', label: none },
]
