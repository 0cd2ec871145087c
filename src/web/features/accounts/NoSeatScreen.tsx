import { createLazyRoute } from '@tanstack/react-router'
import { PageHeader } from '../../app/PageHeader.tsx'

export const noSeatScreen = createLazyRoute('/no-seat')({ component: NoSeatScreen })

function NoSeatScreen() {
  return <PageHeader title="NoSeat" />
}
