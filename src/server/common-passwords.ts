import { dictionary } from '@zxcvbn-ts/language-common'

/** Lower-case passwords in common use, from the list that zxcvbn ships. */
export const commonPasswords: ReadonlySet<string> = new Set(
  dictionary['passwords-common'].map((password) => password.toLowerCase()),
)
