import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { createLazyRoute, linkOptions } from '@tanstack/react-router'
import { useState } from 'react'
import { valuesOf } from '#domain/forms/merge-answers.ts'
import { asText, type WorksheetPerson, worksheetOf } from '#domain/incidents/worksheet.ts'
import { api } from '../../api/client.ts'
import { RefusalBanner } from '../../app/RefusalBanner.tsx'
import { AppLink } from '../../parts/AppLink.tsx'
import { Banner } from '../../parts/Banner.tsx'
import { Button } from '../../parts/Button.tsx'
import { downloadFile } from '../../parts/download-file.ts'
import { RealNamesControl } from '../../parts/real-names/RealNamesControl.tsx'
import { useRealNames } from '../../parts/real-names/use-real-names.ts'
import styles from './incident.module.css'
import { agenciesQuery, casePeopleQuery, incidentQuery } from './incident-queries.ts'

export const worksheetScreen = createLazyRoute('/app/cases/$reference/incident/worksheet')({
  component: WorksheetScreen,
})

/** Every answer in the order of the national form, each with a button that copies it on purpose. */
function WorksheetScreen() {
  const { reference } = worksheetScreen.useParams()
  const { data } = useSuspenseQuery(incidentQuery(reference))
  const { data: coded } = useSuspenseQuery(casePeopleQuery(reference))
  const { data: agencies } = useSuspenseQuery(agenciesQuery)
  const realNames = useRealNames(reference)
  const { incident } = data
  if (!incident) return <p className="soft">This case has no serious incident.</p>
  const people: WorksheetPerson[] = coded.people.map(({ id, label, roles, answers, skipped }) => {
    const named = realNames.names?.get(id)
    return {
      id,
      label: named?.name ? `${label} (${named.name})` : label,
      roles,
      values: { answers: { ...answers, ...named?.answers }, skipped: { ...skipped, ...named?.skipped } },
    }
  })
  const sections = worksheetOf({
    aware: incident.aware,
    values: valuesOf(incident.answers),
    people,
    views: incident.views,
    decision: incident.decision,
    lookups: {
      personLabel: (id) => people.find((person) => person.id === id)?.label ?? 'A person no longer listed',
      agencyName: (code) => agencies.find((agency) => agency.code === code)?.name ?? code,
    },
  })
  return (
    <>
      <p className="not-printed">
        <AppLink link={linkOptions({ to: '/cases/$reference/incident', params: { reference } })}>
          Back to the serious incident
        </AppLink>
      </p>
      <h2>Worksheet for the national site</h2>
      <Banner tone="notice" title="The national site forgets everything after 20 idle minutes">
        <p>It keeps no draft. Complete the record here first, then copy answer by answer in this order.</p>
      </Banner>
      {incident.ages !== null && <RealNamesControl reference={reference} realNames={realNames} />}
      <Tools reference={reference} text={asText(sections)} hasNames={realNames.names !== undefined} />
      {sections.map(({ id, title, lines }) => (
        <section key={id} className={styles.part} aria-label={title}>
          <h3>{title}</h3>
          <dl className={styles.sheet}>
            {lines.map((line) => (
              <div key={line.id} className={styles.line}>
                <dt>{line.label}</dt>
                <dd>{line.text}</dd>
                <dd className="not-printed">
                  <CopyButton label={`Copy: ${title}, ${line.label}`} text={line.text} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </>
  )
}

type ToolsProps = { reference: string; text: string; hasNames: boolean }

/** The whole sheet at once: copied, printed, as a document; with real names while they show. */
function Tools({ reference, text, hasNames }: ToolsProps) {
  const onSuccess = (file: File | Blob) => downloadFile(file, `${reference}-worksheet.docx`)
  const coded = useMutation(api.incidents.worksheetDocument.mutationOptions({ onSuccess }))
  const named = useMutation(api.incidents.worksheetWithNames.mutationOptions({ onSuccess }))
  const document = hasNames ? named : coded
  return (
    <div className="not-printed">
      <RefusalBanner problem={coded.error ?? named.error} />
      <div className={styles.buttons}>
        <CopyButton label="Copy all" text={text} isWhole />
        <Button icon="print" onClick={() => window.print()}>
          Print
        </Button>
        <Button
          icon="download"
          busy={document.isPending && 'Making the document'}
          onClick={() => document.mutate({ reference })}
        >
          {hasNames ? 'Word document with real names' : 'Word document'}
        </Button>
      </div>
    </div>
  )
}

type CopyButtonProps = { label: string; text: string; isWhole?: boolean }

/** Copies what stands beside it. */
function CopyButton({ label, text, isWhole = false }: CopyButtonProps) {
  const [said, setSaid] = useState('')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setSaid('Copied')
    } catch {
      // The clipboard may be closed to web pages.
      setSaid('Copying is not allowed here: select the text and press Ctrl and C')
    }
  }
  return (
    <>
      <Button small={!isWhole} icon="copy" aria-label={label} onClick={() => void copy()}>
        {isWhole ? label : 'Copy'}
      </Button>{' '}
      <span role="status" className={styles.small}>
        {said}
      </span>
    </>
  )
}
