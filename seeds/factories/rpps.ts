const PREFIX = "9999";
const ORDER_DIGITS = 6;

/** An RPPS number with a right key (Luhn over 11 digits) in a range that the real register does not use. */
export function madeUpRpps(order: number): string {
  const body = PREFIX + String(order).padStart(ORDER_DIGITS, "0");
  return body + luhnKey(body);
}

function luhnKey(body: string): string {
  const sum = [...body].reverse().reduce((total, character, index) => {
    const digit = Number(character) * (index % 2 === 0 ? 2 : 1);
    return total + (digit > 9 ? digit - 9 : digit);
  }, 0);
  return String((10 - (sum % 10)) % 10);
}
