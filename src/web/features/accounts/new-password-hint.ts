import { passwordLength } from '#domain/accounts/password.ts'

/** How to make a password that is easy to keep and hard to guess. */
export const newPasswordHint = `At least ${passwordLength.min} characters. Three or four words that do not belong together work well, such as those you see around you now. Spaces are fine.`
