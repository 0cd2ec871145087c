/** Messages on one page of the list, on both sides of the wire. */
export const messagePageSize = 50
