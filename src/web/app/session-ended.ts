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

export function announceSignedIn() {
  set(false)
  for (const listener of signedInListeners) listener()
}
