import { createLazyRoute } from '@tanstack/react-router'
import { PageHeader } from '../../app/PageHeader.tsx'

export const directoryScreen = createLazyRoute('/app/administration/people')({ component: DirectoryScreen })

function DirectoryScreen() {
  return <PageHeader title="People and seats" />
}
