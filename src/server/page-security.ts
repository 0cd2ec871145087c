/** What a browser may do with our pages: load from here, and nothing else. */
export const pageSecurity = (publicUrl: string) => ({
  contentSecurityPolicy: {
    defaultSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
    formAction: ["'self'"],
  },
  xFrameOptions: 'DENY',
  referrerPolicy: 'no-referrer',
  strictTransportSecurity: publicUrl.startsWith('https:') ? 'max-age=31536000' : false,
})
