import { useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import type { FormValues } from '#domain/forms/answers.ts'
import type { FormDefinition } from '#domain/forms/form-definition.ts'
import { PageHeader } from '../app/PageHeader.tsx'
import { NotFound } from '../app/states.tsx'
import type { AppLinkTo } from '../parts/AppLink.tsx'
import { Button, ButtonLink } from '../parts/Button.tsx'
import type { AutosaveQueue } from './autosave-queue.ts'
import styles from './form.module.css'
import type { FormSurroundings } from './form-surroundings.tsx'
import { SaveStatus } from './SaveStatus.tsx'
import { SectionForm } from './SectionForm.tsx'

type SectionPageProps = {
  definition: FormDefinition
  /** As the address names it. */
  sectionId: string | undefined
  draft: { form: UseFormReturn<FormValues>; autosave: AutosaveQueue; surroundings: FormSurroundings }
  reference?: string
  /** The question that the address points at. */
  focusOn: string | undefined
  allSections: AppLinkTo
  /** What was written is saved, or waits to be: on to the next section, or to the check of the answers. */
  onGoOn: (nextSection: string | undefined) => Promise<unknown>
}

/** One section of a long form on a page of its own. */
export function SectionPage(props: SectionPageProps) {
  const { definition, sectionId, draft, reference, focusOn, allSections, onGoOn } = props
  const [isLeaving, setLeaving] = useState(false)
  const { sections } = definition
  const index = sections.findIndex((section) => section.id === sectionId)
  const [section, next] = [sections[index], sections[index + 1]]
  if (!section) return <NotFound home={allSections} homeLabel="All sections" />
  const goOn = async () => {
    setLeaving(true)
    // The words stay in the form whatever becomes of the save, so the page can change.
    await draft.autosave.flush()
    setLeaving(false)
    await onGoOn(next?.id)
  }
  return (
    <>
      <PageHeader
        title={section.title}
        {...(reference && { reference })}
        marked
        back={{ label: 'All sections', link: allSections }}
        status={
          <span className="soft">
            Section {index + 1} of {sections.length}
          </span>
        }
        actions={<SaveStatus autosave={draft.autosave} />}
      />
      <SectionForm key={section.id} definition={definition} sectionId={section.id} {...draft} focusOn={focusOn} />
      <div className={styles.actions}>
        <Button look="primary" busy={isLeaving && 'Saving'} onClick={() => void goOn()}>
          {next ? 'Save and continue' : 'Save and check your answers'}
        </Button>
        <ButtonLink link={allSections}>All sections</ButtonLink>
      </div>
    </>
  )
}
