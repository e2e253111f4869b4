import { can } from "#app/platform/access/permissions.rules.ts";
import { done, type Outcome, refused } from "#app/platform/outcome.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { readingScopes } from "./access.rules.ts";
import { auditPatientsShown, type PatientMatch, sortByAccess } from "./access.service.server.ts";
import { listPatientSummaries } from "./patients.queries.server.ts";
import { PATIENT_MESSAGES } from "./patients.vocabulary.ts";
import {
  listBornOn,
  listInLiaison,
  listReadableByName,
  listRecentlyCreatedBy,
  listRecentlyReferred,
  listRecentOfSecteurs,
} from "./search.queries.server.ts";
import { isSearchable, mayAnnounceRestricted, namePatterns, SEARCH_LIMIT } from "./search.rules.ts";

export interface PatientSearch {
  matches: PatientMatch[];
  /** More were found than are shown. */
  isCut: boolean;
}

/**
 * Finds patients by birth date, then the first letters of their names; accents and case do not matter.
 * Outside the person's rights a record is only announced, and only to whoever knows the exact birth date
 * and three letters. Leaves an audit line. Refused `rule` when there is too little to search with.
 */
export async function searchPatients(
  ctx: UseCaseContext,
  query: { birthOn?: string | null; letters: string },
): Promise<Outcome<PatientSearch>> {
  if (!can(ctx.actor, "patient.search")) return refused("forbidden", PATIENT_MESSAGES.notReadable);
  const asked = { birthOn: query.birthOn ?? null, letters: query.letters };
  if (!isSearchable(asked)) return refused("rule", PATIENT_MESSAGES.lettersNeeded, { field: "letters" });
  const rows = asked.birthOn
    ? await listBornOn(ctx.db, {
        birthOn: asked.birthOn,
        patterns: namePatterns(asked.letters, { isGivenAloneRead: true }),
      })
    : await listReadableByName(ctx.db, {
        patterns: namePatterns(asked.letters, { isGivenAloneRead: false }),
        reader: { actor: ctx.actor, now: ctx.now },
        limit: SEARCH_LIMIT + 1,
      });
  const sorted = await sortByAccess(ctx.db, ctx, rows);
  const mayAnnounce = mayAnnounceRestricted(asked);
  const allowed = sorted.filter((match) => match.access === "open" || mayAnnounce);
  const matches = allowed.slice(0, SEARCH_LIMIT);
  await auditPatientsShown(ctx.db, ctx, "patient.search", matches);
  return done({ matches, isCut: allowed.length > SEARCH_LIMIT });
}

/** The patients this person most likely looks for: last touched in the secteurs, last received, last created. */
export async function listRecentPatients(ctx: UseCaseContext): Promise<PatientMatch[]> {
  const scopes = readingScopes(ctx.actor);
  const limit = SEARCH_LIMIT;
  const touched = [
    ...(await listRecentOfSecteurs(ctx.db, { secteurIds: scopes.secteurIds, limit })),
    ...(await listRecentlyReferred(ctx.db, { scopes, limit })),
    ...(await listInLiaison(ctx.db, { scopes, limit })),
    ...(await listRecentlyCreatedBy(ctx.db, { reader: { actor: ctx.actor, now: ctx.now }, limit })),
  ].sort((a, b) => b.updatedAt.localeCompare(a.updatedAt));
  const ids = [...new Set(touched.map((row) => row.id))].slice(0, limit);
  const rows = await listPatientSummaries(ctx.db, ids);
  const ordered = ids.flatMap((id) => rows.filter((row) => row.id === id));
  const matches = (await sortByAccess(ctx.db, ctx, ordered)).filter((match) => match.access === "open");
  if (matches.length > 0) await auditPatientsShown(ctx.db, ctx, "patient.list", matches);
  return matches;
}
