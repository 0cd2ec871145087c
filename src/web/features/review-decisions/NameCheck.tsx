import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { RefusalBanner } from '../../app/RefusalBanner.tsx'
import { Banner } from '../../parts/Banner.tsx'
import { Button } from '../../parts/Button.tsx'
import styles from './decision.module.css'
import { Part } from './Part.tsx'
import { namesQuery } from './review-queries.ts'

/** Looks for real names in everything that was written. Asked for on purpose: it is in the case's history. */
export function NameCheck({ reference }: { reference: string }) {
  const [isAsked, setAsked] = useState(false)
  const { data, error, isFetching, refetch } = useQuery({ ...namesQuery(reference), enabled: isAsked })
  return (
    <Part id="names" title="Name check">
      <p>
        The report holds coded names only. This looks for the forenames and surnames of everybody in the case; a name
        that is also a word is found too, and you judge it.
      </p>
      <RefusalBanner problem={error} />
      {data && <Found found={data.found} people={data.people} />}
      <div className={styles.buttons}>
        <Button
          busy={isFetching && 'Looking'}
          onClick={() => {
            if (isAsked) void refetch()
            else setAsked(true)
          }}
        >
          {isAsked ? 'Look again' : 'Look for names'}
        </Button>
      </div>
    </Part>
  )
}

type Names = {
  found: readonly { place: string; label: string; word: string | null; count: number }[]
  people: number
}

function Found({ found, people }: Names) {
  if (people === 0) return <p className="soft">No names are recorded in this case, so there is nothing to look for.</p>
  if (found.length === 0) {
    return (
      <Banner tone="success" announced>
        <p>No name of the {people === 1 ? 'person' : `${people} people`} in this case was found.</p>
      </Banner>
    )
  }
  return (
    <Banner tone="urgent" announced title="Names were found">
      <ul>
        {found.map(({ place, label, word, count }) => (
          <li key={`${place} ${label} ${word}`}>
            {word ? `“${word}”` : 'A name'} ({label}), {count === 1 ? 'once' : `${count} times`}, in: {place}
          </li>
        ))}
      </ul>
    </Banner>
  )
}
