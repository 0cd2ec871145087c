import { useSuspenseQuery } from '@tanstack/react-query'
import { createLazyRoute, linkOptions } from '@tanstack/react-router'
import { AppLink } from '../../parts/AppLink.tsx'
import { noteQuery } from './learning-queries.ts'
import { NoteRead } from './NoteRead.tsx'
import { NoteWritten } from './NoteWritten.tsx'
import styles from './review.module.css'

export const noteScreen = createLazyRoute('/app/cases/$reference/learning/notes/$agencyCode')({ component: NoteScreen })

/** One agency's notes: written by its members, read by the others once they are sent and released. */
function NoteScreen() {
  const { reference, agencyCode } = noteScreen.useParams()
  const { data: note } = useSuspenseQuery(noteQuery(reference, agencyCode))
  return (
    <>
      <p className="not-printed">
        <AppLink link={linkOptions({ to: '/cases/$reference/learning', params: { reference } })}>
          Back to the learning review
        </AppLink>
      </p>
      <h2 className={styles.noteTitle}>Notes of {note.agency.name}</h2>
      {note.canWrite ? <NoteWritten key={agencyCode} reference={reference} note={note} /> : <NoteRead note={note} />}
    </>
  )
}
