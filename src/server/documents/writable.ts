/** What is pasted may hold marks that a Word file must not: line ends of its own, and control characters. */
export const writable = (text: string) => text.replaceAll(/[\p{Cc}\u{FFFE}\u{FFFF}]/gu, ' ')
