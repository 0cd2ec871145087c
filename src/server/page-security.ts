/** What a browser may do with our pages: load from here, and nothing else. */
export const pageSecurity = (publicUrl: string) => ({
  contentSecurityPolicy: {
    defaultSrc: ["'self'"],
    // The hash is that of nothing: the empty style element through which dialogs and menus add their rules.
    styleSrc: ["'self'", "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"],
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
