/** Whose record of which semester is asked for; null for one's own, or the first, and for the present one. */
export interface RecordSearch {
  internId: string | null;
  semester: string | null;
}

/** As the addresses of a record's page and files say it. */
export function readRecordSearch(url: string): RecordSearch {
  const search = new URL(url).searchParams;
  return { internId: search.get("interne"), semester: search.get("semestre") };
}

/** The same, for the links of a page to its files. */
export function recordSearchOf(choice: {
  owner: { accountId: string } | null;
  isOwn: boolean;
  semester: { code: string };
}): URLSearchParams {
  const search = new URLSearchParams({ semestre: choice.semester.code });
  if (choice.owner && !choice.isOwn) search.set("interne", choice.owner.accountId);
  return search;
}
