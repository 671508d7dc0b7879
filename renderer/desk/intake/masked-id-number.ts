/** Region and the last two characters stay: enough to tell two apart, not enough to use. */
export const maskedIdNumber = (number: string): string =>
  number.length <= 8 ? number : number.slice(0, 6) + '*'.repeat(number.length - 8) + number.slice(-2);
