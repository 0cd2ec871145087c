/** What a new partnership may begin with. Alone in this file: the sign-in pages need the ids and nothing more. */
export const templateIds = ['ONE_BOROUGH', 'TWO_BOROUGHS'] as const
export type TemplateId = (typeof templateIds)[number]
