let isOver = false
const listeners = new Set<() => void>()
const signedInListeners = new Set<() => void>()

function set(next: boolean) {
  isOver = next
  for (const listener of listeners) listener()
}

/** Whether the server has stopped knowing this person while a page is open. The page stays; it asks to sign in again. */
export const sessionEnded = {
  subscribe: (listener: () => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
  isOver: () => isOver,
  announce: () => set(true),
}

/** Runs when the person is signed in again: time to save what was waiting. */
export function onSignedIn(listener: () => void) {
  signedInListeners.add(listener)
  return () => void signedInListeners.delete(listener)
}

const channelName = 'casebook-signed-in'

/** Says to the other windows of this browser that somebody has signed in here. */
export function tellOtherWindows() {
  const channel = new BroadcastChannel(channelName)
  channel.postMessage(null)
  channel.close()
}

/** Runs when somebody has signed in in another window of this browser. */
export function onSignedInElsewhere(listener: () => void) {
  const channel = new BroadcastChannel(channelName)
  channel.addEventListener('message', listener)
  return () => channel.close()
}

export function announceSignedIn() {
  set(false)
  for (const listener of signedInListeners) listener()
}
