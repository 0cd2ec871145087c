import { hasSecretLink, type MessageKind } from '#domain/messages/message-kinds.ts'
import type { Deps } from '../../deps.ts'

type Linked = { readonly kind: MessageKind; readonly path: string; readonly secret: string | null }

/** Where a message leads, with what lets somebody in; null when that is gone. */
export async function readLink({ publicUrl, secrets }: Pick<Deps, 'publicUrl' | 'secrets'>, message: Linked) {
  const { kind, path, secret } = message
  if (!hasSecretLink(kind)) return `${publicUrl}${path}`
  const unlocked = secret && (await secrets.unlock(secret))
  return unlocked ? `${publicUrl}${path}#${unlocked}` : null
}
