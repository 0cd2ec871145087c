declare module 'virtual:contract-routes' {
  const routes: import('#contract/router.ts').Contract
  export default routes
}
