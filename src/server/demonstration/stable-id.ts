/** A number from a text (FNV-1a): the same on every machine and day. */
export function seedOf(text: string) {
  let hash = 0x811c9dc5
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return hash
}

/** A UUID that is always the same for the same name, so that the demonstration can be bookmarked. */
export function stableId(name: string): `${string}-${string}-${string}-${string}-${string}` {
  const part = (salt: string) => seedOf(`${salt}:${name}`).toString(16).padStart(8, '0')
  const [a, b, c, d] = [part('a'), part('b'), part('c'), part('d')]
  return `${a}-${b.slice(0, 4)}-4${b.slice(5)}-8${c.slice(1, 4)}-${c.slice(4)}${d}`
}
