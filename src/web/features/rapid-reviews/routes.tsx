/** Below the Rapid Review of a case. */
export const cockpitPages = []
