import { createLazyRoute } from '@tanstack/react-router'
import { PageHeader } from '../../app/PageHeader.tsx'

export const myWorkScreen = createLazyRoute('/app/')({ component: MyWorkScreen })

function MyWorkScreen() {
  return <PageHeader title="My work" />
}
