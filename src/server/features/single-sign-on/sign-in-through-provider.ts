import { randomText } from '../../base64url.ts'
import type { Deps } from '../../deps.ts'
import type { Handler, RequestContext } from '../../procedure.ts'
import { ProviderProblem } from '../../single-sign-on/discovery.ts'
import type { Provider } from '../../single-sign-on/provider.ts'
import { beginChallenge, takeChallenge } from '../accounts/challenge.ts'
import { passCookies, recordDoor } from '../accounts/sign-in.ts'
import { mayAttempt, throttled } from '../accounts/throttle.ts'
import { findPerson } from './connect-person.ts'

/** What a person is told, and can do about it. */
const reasons = {
  'not-taken': () => 'Casebook does not take the sign-in of this organisation. Sign in another way.',
  'too-late': () => 'This sign-in took too long, or was begun in another browser. Begin again.',
  'not-let-in': (label: string) => `${label} did not sign you in. Begin again, or sign in another way.`,
  unreachable: (label: string) => `${label} cannot be asked just now. Try again in a moment, or sign in another way.`,
  'no-second-factor': (label: string) =>
    `${label} let you in with a password alone. Casebook needs a second factor: set one up there, such as an authenticator app, and begin again.`,
  unverified: (label: string) =>
    `${label} does not say that your e-mail address is truly yours. Ask its service desk, or sign in another way.`,
  'outside-domains': (label: string) =>
    `${label} does not answer for the e-mail address you were invited by. Sign in another way.`,
  unknown: (label: string) =>
    `Nobody has been invited to Casebook by the e-mail address that ${label} gives. Ask your partnership's administrator to invite you by it.`,
  'invited-twice': () =>
    'Two partnerships have invited you. Open the invitation link of the one you work in, and choose a password there.',
  'belongs-elsewhere': () =>
    'This e-mail address already signs in to another partnership. Ask to be invited by a different one.',
  'another-subject': (label: string) =>
    `Somebody else at ${label} is connected to this account, or you are connected to another. Ask your partnership's administrator for a new link.`,
} satisfies Record<string, (label: string) => string>
type Reason = keyof typeof reasons

const reasonFor = (reason: Reason, { label }: { label: string }) => ({ data: { reason: reasons[reason](label) } })
const providerOf = ({ singleSignOn }: Deps, id: string) => singleSignOn.providers.find((each) => each.id === id)
const notTaken = reasonFor('not-taken', { label: '' })

/** For whoever runs the installation. Never whom it was about. */
const note = ({ log }: Deps, { id }: Provider, reason: string) =>
  log.info({ provider: id, reason }, 'single sign-on did not sign somebody in')

/** Sends the browser to an organisation's sign-in, and remembers what its answer must fit. */
export async function startSingleSignOn({ input, context, errors }: Handler<'singleSignOn.start'>) {
  const { deps, address } = context
  if (!(await mayAttempt(deps, 'begin', address))) throw errors.TOO_MANY_ATTEMPTS(throttled)
  const provider = providerOf(deps, input.provider)
  if (!provider) throw errors.REFUSED(notTaken)
  const checks = { state: randomText(), nonce: randomText(), verifier: randomText() }
  try {
    const url = await deps.singleSignOn.begin(provider, checks, input.anew)
    await beginChallenge(context, 'single-sign-on', { provider: provider.id, ...checks, next: input.next ?? '/' })
    return { url }
  } catch (problem) {
    if (!(problem instanceof ProviderProblem)) throw problem
    note(deps, provider, problem.code)
    throw errors.REFUSED(reasonFor('unreachable', provider))
  }
}

type Answer = Handler<'singleSignOn.finish'>['input']

/** Who came back, or why nobody is signed in by it. */
async function personBehind(context: RequestContext, provider: Provider, answer: Answer) {
  const { deps } = context
  const begun = await takeChallenge(context, 'single-sign-on')
  if (begun?.facts.provider !== provider.id || begun.facts.state !== answer.state)
    return { refusal: 'too-late' } as const
  if (answer.error !== undefined || answer.code === undefined) return { refusal: 'not-let-in' } as const
  try {
    const claims = await deps.singleSignOn.finish(provider, { code: answer.code, iss: answer.iss }, begun.facts)
    if (!claims.hasSecondFactor) return { refusal: 'no-second-factor' } as const
    return { ...(await findPerson(deps, provider, claims)), next: begun.facts.next }
  } catch (problem) {
    if (!(problem instanceof ProviderProblem)) throw problem
    note(deps, provider, problem.code)
    return { refusal: problem.code === 'unreachable' ? 'unreachable' : 'not-let-in' } as const
  }
}

/** Opens a session for the person that an organisation vouches for. Its own second factor counts as theirs. */
export async function finishSingleSignOn({ input, context, errors }: Handler<'singleSignOn.finish'>) {
  const { deps } = context
  const provider = providerOf(deps, input.provider)
  if (!provider) throw errors.REFUSED(notTaken)
  const person = await personBehind(context, provider, input)
  if ('refusal' in person) {
    note(deps, provider, person.refusal)
    throw errors.REFUSED(reasonFor(person.refusal, provider))
  }
  const cookies = await deps.identity.openSession(person.userId)
  passCookies(context, cookies)
  await recordDoor(deps, cookies, 'signed-in-through-organisation')
  return { next: person.next }
}
