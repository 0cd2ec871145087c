const longest = { address: 254, beforeTheAt: 64, label: 63 } as const

const words = /^[\w'+&=~-]+(\.[\w'+&=~-]+)*$/
const label = /^[a-z\d]([a-z\d-]*[a-z\d])?$/i

/**
 * Whether a message may be sent to it: one plain address, and nothing that could become a second address or a line of
 * its own in a mail (RFC 5321 without quoted names, routes and bare machines).
 */
export function isMailAddress(text: string): boolean {
  if (text.length > longest.address) return false
  const [name = '', domain = '', ...more] = text.split('@')
  if (more.length > 0 || name.length > longest.beforeTheAt || !words.test(name)) return false
  const labels = domain.split('.')
  return (
    labels.length > 1 &&
    labels.every((each) => each.length <= longest.label && label.test(each)) &&
    /[a-z]/i.test(labels.at(-1) ?? '')
  )
}
