import { createLazyRoute, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { referralForm } from '#domain/concerns/referral-form.ts'
import { PageHeader } from '../../app/PageHeader.tsx'
import { NotFound } from '../../app/states.tsx'
import { SaveStatus } from '../../form/SaveStatus.tsx'
import { SectionForm } from '../../form/SectionForm.tsx'
import { Button, ButtonLink } from '../../parts/Button.tsx'
import styles from './concerns.module.css'
import { useDraft } from './draft-context.tsx'
import { useGo, useReferral } from './referral-home.ts'

export const sectionScreen = createLazyRoute('/app/concerns/$concernId/$sectionId')({ component: SectionScreen })
export const guestSectionScreen = createLazyRoute('/refer/mine/draft/$sectionId')({ component: SectionScreen })

function SectionScreen() {
  const { sectionId } = useParams({ strict: false })
  const { question } = useSearch({ strict: false })
  const { home } = useReferral()
  const { form, autosave, surroundings } = useDraft()
  const [isLeaving, setLeaving] = useState(false)
  const go = useGo()
  const index = referralForm.sections.findIndex((section) => section.id === sectionId)
  const section = referralForm.sections[index]
  const taskList = home.sections
  if (!section) return <NotFound home={taskList} homeLabel="All sections" />
  const next = referralForm.sections[index + 1]

  const goOn = async () => {
    setLeaving(true)
    // The words stay in the form whatever becomes of the save, so the page can change.
    await autosave.flush()
    setLeaving(false)
    void go(next ? home.section(next.id) : home.check)
  }

  return (
    <>
      <PageHeader
        title={section.title}
        marked
        back={{ label: 'All sections', link: taskList }}
        status={
          <span className="soft">
            Section {index + 1} of {referralForm.sections.length}
          </span>
        }
        actions={<SaveStatus autosave={autosave} />}
      />
      <SectionForm
        key={section.id}
        definition={referralForm}
        sectionId={section.id}
        form={form}
        autosave={autosave}
        surroundings={surroundings}
        focusOn={question}
      />
      <div className={styles.actions}>
        <Button look="primary" busy={isLeaving && 'Saving'} onClick={() => void goOn()}>
          {next ? 'Save and continue' : 'Save and check your answers'}
        </Button>
        <ButtonLink link={taskList}>All sections</ButtonLink>
      </div>
    </>
  )
}
