import { createRoute } from '@tanstack/react-router'
import { rapidRoute } from '../../app/rapid-route.tsx'
import { actionsQuery, answersQuery, decisionQuery, panelQuery, recordQuery, reportQuery } from './review-queries.ts'

type Search = { question?: string | undefined }

const answersRoute = createRoute({
  getParentRoute: () => rapidRoute,
  path: 'answers',
  validateSearch: ({ question }: Record<string, unknown>): Search => (typeof question === 'string' ? { question } : {}),
  loader: ({ context: { queryClient }, params: { reference }, preload }) =>
    preload ? undefined : queryClient.ensureQueryData(answersQuery(reference)),
}).lazy(() => import('./AnswersScreen.tsx').then((screen) => screen.answersScreen))

const recordRoute = createRoute({
  getParentRoute: () => rapidRoute,
  path: 'record',
  loader: ({ context: { queryClient }, params: { reference }, preload }) =>
    preload ? undefined : queryClient.fetchQuery(recordQuery(reference)),
}).lazy(() => import('./RecordScreen.tsx').then((screen) => screen.recordScreen))

const decisionRoute = createRoute({
  getParentRoute: () => rapidRoute,
  path: 'decision',
  loader: ({ context: { queryClient }, params: { reference }, preload }) =>
    preload ? undefined : queryClient.fetchQuery(decisionQuery(reference)),
}).lazy(() => import('./DecisionScreen.tsx').then((screen) => screen.decisionScreen))

const reportRoute = createRoute({
  getParentRoute: () => rapidRoute,
  path: 'report',
  loader: ({ context: { queryClient }, params: { reference }, preload }) =>
    preload ? undefined : queryClient.fetchQuery(reportQuery(reference)),
}).lazy(() => import('./ReportScreen.tsx').then((screen) => screen.reportScreen))

const panelRoute = createRoute({
  getParentRoute: () => rapidRoute,
  path: 'panel',
  loader: ({ context: { queryClient }, params: { reference }, preload }) =>
    preload ? undefined : queryClient.ensureQueryData(panelQuery(reference)),
}).lazy(() => import('./PanelScreen.tsx').then((screen) => screen.panelScreen))

const actionsRoute = createRoute({
  getParentRoute: () => rapidRoute,
  path: 'actions',
  loader: ({ context: { queryClient }, params: { reference }, preload }) =>
    preload ? undefined : queryClient.ensureQueryData(actionsQuery(reference)),
}).lazy(() => import('./ActionsScreen.tsx').then((screen) => screen.actionsScreen))

/** Below the Rapid Review of a case. */
export const decisionPages = [answersRoute, recordRoute, decisionRoute, reportRoute, panelRoute, actionsRoute]
