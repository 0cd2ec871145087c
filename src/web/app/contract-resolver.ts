import { zodResolver } from '@hookform/resolvers/zod'
import { config } from 'zod'

// To be faster zod would make code out of text, which the content security policy rightly refuses.
config({ jitless: true })

/** Checks a form with the very schema that the server checks it with. */
export const contractResolver = zodResolver
