const whole = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 0 });

/** A whole number as it is written in French: «64 831» with a narrow no-break space. */
export function formatCount(value: number): string {
  return whole.format(value);
}

/** «83 %», or a dash when there is nothing to show. */
export function percentWords(share: number | null): string {
  return share === null ? "–" : `${Math.round(share * 100)}\u00a0%`;
}
