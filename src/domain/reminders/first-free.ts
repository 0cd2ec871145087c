/**
 * Of these groups the first in which somebody is left who has no conflict of interest: what is owed always has
 * somebody who is reminded of it, though a seat is vacant.
 */
export function firstFree(groups: readonly (readonly string[])[], conflicted: readonly string[]): readonly string[] {
  const left = groups.map((accounts) => accounts.filter((account) => !conflicted.includes(account)))
  return left.find((accounts) => accounts.length > 0) ?? []
}
