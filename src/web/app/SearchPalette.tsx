import Dialog from '@mui/material/Dialog'
import { useRouter } from '@tanstack/react-router'
import { type KeyboardEvent, useId, useState } from 'react'
import type { AppLinkTo } from '../parts/AppLink.tsx'
import { IconButton } from '../parts/Button.tsx'
import { Icon } from '../parts/icons.tsx'
import styles from './SearchPalette.module.css'
import { CasebookTheme } from './theme.tsx'

export type SearchResult = {
  id: string
  group: string
  title: string
  detail?: string
  reference?: string
  link: AppLinkTo
}

type SearchPaletteProps = {
  query: string
  onQuery: (query: string) => void
  results: readonly SearchResult[]
  isSearching?: boolean
  /** Why there are no results, when it is not for want of any. */
  problem?: string | null
  onClose: () => void
}

const focusWhenShown = (input: HTMLInputElement | null) => input?.focus()

/** Type, arrow down, Enter. Shown while it is rendered. */
export function SearchPalette({ query, onQuery, results, isSearching = false, problem, onClose }: SearchPaletteProps) {
  const router = useRouter()
  const id = useId()
  const [active, setActive] = useState(0)
  const current = Math.min(active, results.length - 1)

  const open = (result: SearchResult | undefined) => {
    if (!result) return
    onClose()
    void router.navigate(result.link)
  }
  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step && results.length > 0) {
      event.preventDefault()
      const next = (current + step + results.length) % results.length
      setActive(next)
      document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' })
    } else if (event.key === 'Enter') {
      event.preventDefault()
      open(results[current])
    }
  }

  return (
    <CasebookTheme>
      <Dialog
        open
        onClose={onClose}
        fullWidth
        maxWidth="sm"
        transitionDuration={0}
        slotProps={{ paper: { 'aria-label': 'Search' }, container: { sx: { alignItems: 'flex-start' } } }}
      >
        <div className={styles.box}>
          <Icon name="search" />
          <input
            ref={focusWhenShown}
            className={styles.input}
            type="text"
            role="combobox"
            aria-label="Search cases, referrals and people"
            aria-expanded={results.length > 0}
            aria-controls={`${id}-results`}
            aria-activedescendant={results.length > 0 ? `${id}-${current}` : undefined}
            aria-autocomplete="list"
            autoComplete="off"
            spellCheck={false}
            placeholder="Reference, pseudonym, agency or words"
            value={query}
            onChange={(event) => {
              setActive(0)
              onQuery(event.target.value)
            }}
            onKeyDown={onKey}
          />
          <IconButton icon="close" label="Close search" small onClick={onClose} />
        </div>
        <div className={styles.results} id={`${id}-results`} role="listbox" aria-label="Results">
          {results.map((result, index) => (
            <Result
              key={result.id}
              id={`${id}-${index}`}
              result={result}
              isActive={index === current}
              startsGroup={result.group !== results[index - 1]?.group}
              onOpen={() => open(result)}
              onPoint={() => setActive(index)}
            />
          ))}
        </div>
        <div className={styles.message} role="status" hidden={results.length > 0}>
          {problem ??
            (isSearching ? 'Searching' : query.trim() ? `Nothing found for “${query.trim()}”.` : 'Start typing.')}
        </div>
        <div className={styles.hint}>
          <span>Up and down to move</span>
          <span>Enter to open</span>
          <span>Esc to close</span>
        </div>
      </Dialog>
    </CasebookTheme>
  )
}

type ResultProps = {
  id: string
  result: SearchResult
  isActive: boolean
  startsGroup: boolean
  onOpen: () => void
  onPoint: () => void
}

function Result({ id, result, isActive, startsGroup, onOpen, onPoint }: ResultProps) {
  return (
    <>
      {startsGroup && (
        <div className={styles.group} role="presentation">
          {result.group}
        </div>
      )}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the keys are handled in the box, where the focus stays */}
      <div
        id={id}
        role="option"
        aria-selected={isActive}
        className={styles.option}
        onClick={onOpen}
        onPointerMove={onPoint}
      >
        <span>{result.title}</span>
        {result.reference && <span className={`reference soft ${styles.reference}`}>{result.reference}</span>}
        {result.detail && <span className={styles.detail}>{result.detail}</span>}
      </div>
    </>
  )
}
