export const workingDays = (count: number) => `${count} working day${count === 1 ? '' : 's'}`
