/** What somebody is about to do with the decision. */
export type DecisionTask = { readonly name: 'put' | 'sign' | 'send-back' | 'send' | 'comment' }
