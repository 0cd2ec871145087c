import { useEffect, useRef, useState } from 'react'

/** Long enough not to ask at every key, short enough to feel at once. */
const pause = 300

/**
 * A filter that is typed: the address follows when the person pauses, and the field follows when the address is
 * changed elsewhere (Back, a chip taken away).
 */
export function useTypedFilter(value: string, onPause: (value: string | undefined) => void) {
  const [typed, setTyped] = useState(value)
  const sent = useRef(value)
  const send = useRef(onPause)
  useEffect(() => {
    send.current = onPause
  })
  useEffect(() => {
    if (value === sent.current) return
    sent.current = value
    setTyped(value)
  }, [value])
  useEffect(() => {
    const wanted = typed.trim()
    if (wanted === sent.current) return
    const timer = setTimeout(() => {
      sent.current = wanted
      send.current(wanted || undefined)
    }, pause)
    return () => clearTimeout(timer)
  }, [typed])
  return [typed, setTyped] as const
}
