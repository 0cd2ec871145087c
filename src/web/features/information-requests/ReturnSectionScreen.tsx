import { createLazyRoute, linkOptions, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { PageHeader } from '../../app/PageHeader.tsx'
import { NotFound } from '../../app/states.tsx'
import { SaveStatus } from '../../form/SaveStatus.tsx'
import { SectionForm } from '../../form/SectionForm.tsx'
import { Button, ButtonLink } from '../../parts/Button.tsx'
import styles from './requests.module.css'
import { useReturn } from './return-context.tsx'
import { useRequest } from './use-request.ts'

export const returnSectionScreen = createLazyRoute('/app/requests/$requestId/sections/$sectionId')({
  component: ReturnSectionScreen,
})

function ReturnSectionScreen() {
  const { sectionId } = returnSectionScreen.useParams()
  const { question } = returnSectionScreen.useSearch()
  const { id: requestId, reference } = useRequest()
  const { definition, form, autosave, surroundings } = useReturn()
  const [isLeaving, setLeaving] = useState(false)
  const navigate = useNavigate()
  const params = { requestId }
  const all = linkOptions({ to: '/requests/$requestId/sections', params })
  const index = definition.sections.findIndex((section) => section.id === sectionId)
  const section = definition.sections[index]
  if (!section) return <NotFound home={all} homeLabel="All sections" />
  const next = definition.sections[index + 1]

  const goOn = async () => {
    setLeaving(true)
    // The words stay in the form whatever becomes of the save, so the page can change.
    await autosave.flush()
    setLeaving(false)
    await (next
      ? navigate({ to: '/requests/$requestId/sections/$sectionId', params: { requestId, sectionId: next.id } })
      : navigate({ to: '/requests/$requestId/sections/check', params }))
  }
  return (
    <>
      <PageHeader
        title={section.title}
        reference={reference}
        marked
        back={{ label: 'All sections', link: all }}
        status={
          <span className="soft">
            Section {index + 1} of {definition.sections.length}
          </span>
        }
        actions={<SaveStatus autosave={autosave} />}
      />
      <SectionForm
        key={section.id}
        definition={definition}
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
        <ButtonLink link={all}>All sections</ButtonLink>
      </div>
    </>
  )
}
