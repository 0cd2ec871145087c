import type { CaseRole } from './case-roles.ts'

type Labelled = {
  readonly id: string
  readonly roles: readonly string[]
  /** The label they keep, whatever their roles have become. */
  readonly kept?: string | undefined
}

/**
 * What each role is called, the telling ones first: a person who is both mother and carer is "Mother". Those of
 * whom there is usually one carry no number until there is a second.
 */
const labels: Record<CaseRole, { readonly word: string; readonly alone?: boolean }> = {
  subject_child: { word: 'Child' },
  sibling: { word: 'Sibling' },
  mother: { word: 'Mother', alone: true },
  father: { word: 'Father', alone: true },
  step_parent: { word: 'Step-parent', alone: true },
  parents_partner: { word: 'Parent’s partner', alone: true },
  foster_carer: { word: 'Foster carer' },
  grandparent: { word: 'Grandparent' },
  carer: { word: 'Carer' },
  other_relative: { word: 'Relative' },
  other_child: { word: 'Other child' },
  household_member: { word: 'Household member' },
  professional: { word: 'Professional' },
  alleged_perpetrator: { word: 'Person alleged to have caused harm', alone: true },
  other: { word: 'Other person' },
}
const byImportance = Object.keys(labels) as readonly CaseRole[]

/**
 * Labels instead of names: "Child 1", "Mother", "Grandparent 2". Give the people in the order they were added,
 * removed ones included: then a label never changes because somebody else came or went.
 */
export function personLabels(people: readonly Labelled[]): ReadonlyMap<string, string> {
  const taken = new Set(people.flatMap(({ kept }) => kept ?? []))
  return new Map(
    people.map(({ id, roles, kept }) => {
      const label = kept ?? nextLabel(roles, taken)
      taken.add(label)
      return [id, label]
    }),
  )
}

function nextLabel(roles: readonly string[], taken: ReadonlySet<string>): string {
  const role = byImportance.find((candidate) => roles.includes(candidate))
  const { word, alone = false } = role ? labels[role] : { word: 'Person' }
  let number = 1
  const label = () => (alone && number === 1 ? word : `${word} ${number}`)
  while (taken.has(label())) number += 1
  return label()
}
