/** An organisation's sign-in, as the installation's settings describe it (docs/operations.md, "Single sign-on"). */
export type Provider = {
  /** Stands in addresses: "council". */
  readonly id: string
  /** Stands on the button: "Fictional Council". */
  readonly label: string
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  readonly clientAuthentication: 'client_secret_basic' | 'client_secret_post'
  /** It vouches for addresses at these domains and no others. */
  readonly domains: readonly string[]
  /** Any of these values, in any of these claims of the ID token, proves that it asked for a second factor itself. */
  readonly secondFactor: Readonly<Record<string, readonly string[]>>
  /** The claim that says whether the address was verified: "email_verified" in the standard. */
  readonly verifiedBy: string
  readonly scopes: readonly string[]
  /** Asked for with every sign-in, where a provider wants to be asked. */
  readonly acrValues: readonly string[]
}

/** Whether this provider may say who somebody with this address is. */
export const vouchesFor = ({ domains }: Pick<Provider, 'domains'>, email: string) =>
  domains.includes(email.slice(email.lastIndexOf('@') + 1).toLowerCase())

/** Where the provider sends people back to: an address of its own for each, so that none can answer for another. */
export const redirectUri = (publicUrl: string, { id }: Pick<Provider, 'id'>) => `${publicUrl}/sign-in/sso/${id}`
