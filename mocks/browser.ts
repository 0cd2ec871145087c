/** Serves the API inside the browser. */
export async function startMockApi() {}
