import { useSuspenseQuery } from '@tanstack/react-query'
import { linkOptions, useParams } from '@tanstack/react-router'
import { requestQuery } from './request-queries.ts'

/** The request of this page. */
export function useRequest() {
  const { requestId } = useParams({ from: '/app/requests/$requestId' })
  const { data: request } = useSuspenseQuery(requestQuery(requestId))
  return request
}

/** Back to the request, from its pages. */
export const backToRequest = (requestId: string) => ({
  label: 'The request',
  link: linkOptions({ to: '/requests/$requestId', params: { requestId } }),
})
