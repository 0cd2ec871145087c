import { createLazyRoute, useParams, useSearch } from '@tanstack/react-router'
import { referralForm } from '#domain/concerns/referral-form.ts'
import { SectionPage } from '../../form/SectionPage.tsx'
import { useDraft } from './draft-context.tsx'
import { useGo, useReferral } from './referral-home.ts'

export const sectionScreen = createLazyRoute('/app/concerns/$concernId/$sectionId')({ component: SectionScreen })
export const guestSectionScreen = createLazyRoute('/refer/mine/draft/$sectionId')({ component: SectionScreen })

function SectionScreen() {
  const { sectionId } = useParams({ strict: false })
  const { question } = useSearch({ strict: false })
  const { home } = useReferral()
  const { form, autosave, surroundings } = useDraft()
  const go = useGo()
  return (
    <SectionPage
      definition={referralForm}
      sectionId={sectionId}
      draft={{ form, autosave, surroundings }}
      focusOn={question}
      allSections={home.sections}
      onGoOn={(next) => go(next ? home.section(next) : home.check)}
    />
  )
}
