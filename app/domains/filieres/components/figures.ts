import { LONGEST_ESTIMATE_WEEKS, MINIMUM_CASES } from "../wait.rules.ts";

const DAYS_PER_MONTH = 365.25 / 12;
const MONTHS_PER_YEAR = 12;

/** How far from a whole number of months a duration may be to be said in months. */
const MONTH_TOLERANCE_DAYS = 5;

const oneDecimal = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 1 });

/** «21 j», with a no-break space. */
export function days(count: number): string {
  return `${count}\u00a0j`;
}

/** «6 mois», «2 ans», «45 jours»: a duration as people say it. */
export function duration(count: number): string {
  const months = Math.round(count / DAYS_PER_MONTH);
  if (months < 2 || Math.abs(count - months * DAYS_PER_MONTH) > MONTH_TOLERANCE_DAYS) return `${count} jours`;
  if (months >= 2 * MONTHS_PER_YEAR && months % MONTHS_PER_YEAR === 0)
    return `${months / MONTHS_PER_YEAR} ans`;
  return `${months} mois`;
}

/** «moins d’une semaine», «3 semaines»; in words when it cannot be known. */
export function weeks(count: number | null): string {
  if (count === null) return "non estimable";
  if (count === 0) return "moins d’une semaine";
  if (count >= LONGEST_ESTIMATE_WEEKS) return "2 ans ou plus";
  return count === 1 ? "1\u00a0semaine" : `${count}\u00a0semaines`;
}

/** «12 km à vol d’oiseau»: a centroid deserves no decimals. */
export function kilometres(km: number): string {
  if (km === 0) return "dans la commune";
  return km < 1 ? "moins de 1\u00a0km à vol d’oiseau" : `${Math.round(km)}\u00a0km à vol d’oiseau`;
}

/** «de 15 à 35 ans», «à partir de 18 ans». */
export function ageRange(range: { minAge: number | null; maxAge: number | null }): string {
  if (range.minAge !== null && range.maxAge !== null) return `de ${range.minAge} à ${range.maxAge} ans`;
  if (range.minAge !== null) return `à partir de ${range.minAge} ans`;
  if (range.maxAge !== null) return `jusqu’à ${range.maxAge} ans`;
  return "à tout âge";
}

/** «18 prises en charge», or that there are too few to say anything. */
export function cases(count: number): string {
  if (count < MINIMUM_CASES) return `moins de ${MINIMUM_CASES} prises en charge`;
  return `${count} prises en charge`;
}

export function perWeek(count: number): string {
  return oneDecimal.format(count);
}

/** «4 places libres», «complète», «2 au-dessus de la capacité». */
export function places(free: number): string {
  if (free > 1) return `${free} places libres`;
  if (free === 1) return "1 place libre";
  if (free === 0) return "Complète";
  return `${-free} au-dessus de la capacité`;
}

/** «12 en attente», beside the places: a free one may be somebody's already. Empty when nobody waits. */
export function waitingFor(count: number): string {
  return count > 0 ? `${count} en attente` : "";
}
