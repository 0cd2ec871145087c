import { zodResolver } from '@hookform/resolvers/zod'

/** Checks a form with the very schema that the server checks it with. */
export const contractResolver = zodResolver
