import { findSecteurByCode } from "#app/domains/territory/places.queries.server.ts";
import type { FormValues } from "#app/platform/forms/form-reply.ts";
import type { Database } from "#db/client.server.ts";
import { countWaiting } from "./competences.queries.server.ts";
import { quotaGroup } from "./session-rows.rules.ts";

const PLACES = 20;
/** Kept for a secteur: at least a pair, so that who is trained is not alone, and never half of the session. */
const FEWEST_KEPT = 2;
const MOST_KEPT = 8;
const RELEASE_DAYS = 21;

/** What a new session's form begins with; for a secteur in need, places kept for it, as many as wait there. */
export async function prepareSession(
  db: Database,
  given: { seminar: { filiereId: string | null }; secteurCode: string | null; now: Date },
): Promise<{ defaults: FormValues; need: { secteur: string; waiting: number } | null }> {
  const { seminar, secteurCode, now } = given;
  const defaults = { capacity: String(PLACES) };
  const secteur = secteurCode ? await findSecteurByCode(db, secteurCode) : undefined;
  if (!secteur || secteur.isActive === 0 || !seminar.filiereId) return { defaults, need: null };
  const people = await countWaiting(db, { filiereIds: [seminar.filiereId], now });
  const waiting = people
    .filter(({ secteurId }) => secteurId === secteur.id)
    .reduce((sum, { count }) => sum + count, 0);
  return {
    defaults: {
      ...defaults,
      quotaGroup1: quotaGroup("secteur", secteur.id),
      quotaPlaces1: String(Math.min(MOST_KEPT, Math.max(FEWEST_KEPT, waiting))),
      quotaReleaseDays: String(RELEASE_DAYS),
    },
    need: { secteur: `${secteur.code} ${secteur.name}`, waiting },
  };
}
