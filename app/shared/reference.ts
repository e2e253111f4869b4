/** Letters and digits that are not taken for one another (Crockford's base 32). */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const GROUPS = [5, 5];

/**
 * What people call a referral on the phone, such as «7K3PX-2QD9F»: 50 random bits say nothing of the patient
 * and need no counter that all creations would queue for.
 */
export function newReference(random: (max: number) => number = randomBelow): string {
  return GROUPS.map((length) =>
    Array.from({ length }, () => ALPHABET[random(ALPHABET.length)]).join(""),
  ).join("-");
}

function randomBelow(max: number): number {
  const [value = 0] = crypto.getRandomValues(new Uint32Array(1));
  return value % max;
}
