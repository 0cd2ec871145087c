import { createLazyRoute } from '@tanstack/react-router'
import { PageHeader } from '../../app/PageHeader.tsx'

export const setUpScreen = createLazyRoute('/set-up')({ component: SetUpScreen })

function SetUpScreen() {
  return <PageHeader title="SetUp" />
}
