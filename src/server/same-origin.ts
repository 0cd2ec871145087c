const harmless = ['GET', 'HEAD', 'OPTIONS']

/**
 * A browser says where a changing request comes from; only our own pages may send one.
 * A client without either header is no browser, so no person's cookie is lent to it unasked.
 */
export function isSameOrigin({ method, headers, url }: Request, publicUrl: string) {
  if (harmless.includes(method)) return true
  const site = headers.get('sec-fetch-site')
  if (site && site !== 'same-origin') return false
  const origin = headers.get('origin')
  return origin === null || origin === new URL(url).origin || origin === publicUrl
}
