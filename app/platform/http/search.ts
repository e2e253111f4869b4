const LAST_PAGE = 1_000;

/** The page of a list that an address asks for, from 1 on; anything else than a small whole number is the first. */
export function readPage(search: URLSearchParams): number {
  const page = Number(search.get("page") ?? "1");
  return Number.isInteger(page) && page >= 1 && page <= LAST_PAGE ? page : 1;
}
