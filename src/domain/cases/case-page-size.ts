/** Cases on one page of the register. */
export const casePageSize = 50
