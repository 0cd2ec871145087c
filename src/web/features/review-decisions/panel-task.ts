/** What somebody is about to do with what the Panel said. */
export type PanelTask =
  | { readonly name: 'letter' | 'reconsider' | 'answer' | 'close' }
  | { readonly name: 'action'; readonly sourceKey: string }
