import { useSuspenseQuery } from '@tanstack/react-query'
import { createLazyRoute } from '@tanstack/react-router'
import { useState } from 'react'
import { PageHeader } from '../../app/PageHeader.tsx'
import { Banner } from '../../parts/Banner.tsx'
import { ButtonLink } from '../../parts/Button.tsx'
import { ConfirmAnswers } from './ConfirmAnswers.tsx'
import { DownloadDocument } from './DownloadDocument.tsx'
import { requestQuery } from './request-query.ts'
import { UploadDocument } from './UploadDocument.tsx'
import type { Uploaded } from './use-confirm-answers.ts'
import styles from './word.module.css'

export const wordScreen = createLazyRoute('/app/requests/$requestId/word')({ component: WordScreen })

/** A return filled in away from the screen: taken along as a Word document, and brought back answer by answer. */
function WordScreen() {
  const { requestId } = wordScreen.useParams()
  const { data: request } = useSuspenseQuery(requestQuery(requestId))
  const [uploaded, setUploaded] = useState<Uploaded & { readonly at: number }>()
  const mayWrite = request.inside?.mayWrite ?? false
  return (
    <>
      <PageHeader
        title="Fill in with Word"
        reference={request.reference}
        marked
        back={{ label: 'The request', link: { to: '/requests/$requestId', params: { requestId } } }}
        lead={`The return of ${request.agency.name}, on paper or offline: take it along as a document, fill it in, and bring it back.`}
      />
      <ol className={styles.steps}>
        <li>
          <h2>Download the document</h2>
          <DownloadDocument requestId={requestId} />
        </li>
        <li>
          <h2>Fill it in</h2>
          <p>
            Write in the boxes. Keep the headings with their codes, such as <b>C1</b>: by them each answer finds its
            place. Keep the document where your organisation keeps OFFICIAL-SENSITIVE papers, and delete it afterwards.
          </p>
        </li>
        <li>
          <h2>Bring it back</h2>
          {mayWrite ? (
            <UploadDocument
              requestId={requestId}
              isRead={uploaded !== undefined}
              onRead={(next) => setUploaded({ ...next, at: performance.now() })}
            />
          ) : (
            <Banner tone="information" title="The return cannot be written in now">
              <p>
                Only its author brings a document back, while the return is being written. You can still download it.
              </p>
              <ButtonLink link={{ to: '/requests/$requestId', params: { requestId } }}>
                See where the request stands
              </ButtonLink>
            </Banner>
          )}
        </li>
      </ol>
      {uploaded && <ConfirmAnswers key={uploaded.at} requestId={requestId} uploaded={uploaded} />}
    </>
  )
}
