import { createLazyRoute, linkOptions, useNavigate } from '@tanstack/react-router'
import { SectionPage } from '../../form/SectionPage.tsx'
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
  const navigate = useNavigate()
  const params = { requestId }
  return (
    <SectionPage
      definition={definition}
      sectionId={sectionId}
      draft={{ form, autosave, surroundings }}
      reference={reference}
      focusOn={question}
      allSections={linkOptions({ to: '/requests/$requestId/sections', params })}
      onGoOn={(next) =>
        next
          ? navigate({ to: '/requests/$requestId/sections/$sectionId', params: { requestId, sectionId: next } })
          : navigate({ to: '/requests/$requestId/sections/check', params })
      }
    />
  )
}
