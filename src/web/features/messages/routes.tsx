import { createRoute } from '@tanstack/react-router'
import { appRoute } from '../../app/app-route.tsx'
import { caseRoute } from '../../app/case-route.tsx'
import { caseMessagesQuery } from './case-messages-query.ts'
import { messageSearchOf } from './message-search.ts'
import { outboxQuery } from './outbox-query.ts'

const messagesRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/administration/messages',
  validateSearch: messageSearchOf,
  loaderDeps: ({ search }) => search,
  // Opening it is written to the audit trail; pointing at the link is not opening it.
  loader: ({ context, deps, preload }) =>
    preload ? undefined : context.queryClient.ensureQueryData(outboxQuery(deps)),
}).lazy(() => import('./MessagesScreen.tsx').then((screen) => screen.messagesScreen))

const caseMessagesRoute = createRoute({
  getParentRoute: () => caseRoute,
  path: 'messages',
  loader: ({ context: { queryClient }, params: { reference }, preload }) =>
    preload ? undefined : queryClient.ensureQueryData(caseMessagesQuery(reference)),
}).lazy(() => import('./CaseMessages.tsx').then((screen) => screen.caseMessages))

export const messageRoutes = [messagesRoute]
/** Below the page of a case. */
export const caseMessageTabs = [caseMessagesRoute]
