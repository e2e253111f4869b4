/** The check of FINESS (9 digits) and RPPS (11 digits) numbers: Luhn's formula over all the digits. */
export function hasLuhnKey(digits: string): boolean {
  if (!/^\d+$/.test(digits)) return false;
  const sum = [...digits].reverse().reduce((total, digit, index) => total + weigh(Number(digit), index), 0);
  return sum % 10 === 0;
}

function weigh(digit: number, index: number): number {
  const weighed = index % 2 === 1 ? digit * 2 : digit;
  return weighed > 9 ? weighed - 9 : weighed;
}
