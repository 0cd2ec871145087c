import { useSyncExternalStore } from 'react'

export type ColourScheme = 'light' | 'dark'

// A preference of the screen, nothing about a case: the only thing this product keeps in the browser.
const storageKey = 'casebook-colours'
const listeners = new Set<() => void>()
let chosen: ColourScheme | null | undefined

const systemDark = () => (typeof matchMedia === 'function' ? matchMedia('(prefers-color-scheme: dark)') : null)
const systemScheme = (): ColourScheme => (systemDark()?.matches ? 'dark' : 'light')

function storedScheme(): ColourScheme | null {
  try {
    const stored = localStorage.getItem(storageKey)
    return stored === 'light' || stored === 'dark' ? stored : null
  } catch {
    // Storage may be switched off by the organisation: then the choice lasts as long as the page.
    return null
  }
}

const chosenScheme = () => {
  if (chosen === undefined) chosen = storedScheme()
  return chosen
}

/** Puts the remembered colours on the page; called before the first paint. */
export function applyColourScheme() {
  const scheme = chosenScheme()
  if (scheme) document.documentElement.dataset.scheme = scheme
  else delete document.documentElement.dataset.scheme
}

/** Choosing what the system has anyway forgets the choice, so the page follows the system again. */
function chooseScheme(scheme: ColourScheme) {
  chosen = scheme === systemScheme() ? null : scheme
  try {
    if (chosen) localStorage.setItem(storageKey, chosen)
    else localStorage.removeItem(storageKey)
  } catch {
    // See storedScheme.
  }
  applyColourScheme()
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void) {
  const system = systemDark()
  listeners.add(listener)
  system?.addEventListener('change', listener)
  return () => {
    listeners.delete(listener)
    system?.removeEventListener('change', listener)
  }
}

export function useColourScheme(): [ColourScheme, (scheme: ColourScheme) => void] {
  return [useSyncExternalStore(subscribe, () => chosenScheme() ?? systemScheme()), chooseScheme]
}
