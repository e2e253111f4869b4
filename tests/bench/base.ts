import { worklistQuery } from "#app/domains/referrals/worklist.queries.server.ts";
import { loadWorklistPage } from "#app/domains/referrals/worklist-page.service.server.ts";
import { listGrants } from "#app/platform/session/session.server.ts";
import type { Database } from "#db/client.server.ts";
import { percentile } from "./load.ts";
import { timeRawQuery } from "./raw-query.ts";

const SEARCH = { liste: null, onglet: null, secteur: null, filiere: null, priorite: null, apres: null };
const NO_FILTER = { secteurId: null, filiereId: null, priority: null, after: null };
const ROWS = 51;

export interface Base {
  /** Milliseconds, medians. */
  raw: number;
  render: number;
}

/** What the first page of the coordinator's list costs at least: its SQL alone, and React's render of its rows alone. */
export async function measureBase(db: Database, url: string): Promise<Base> {
  const now = new Date();
  const account = await db
    .selectFrom("account")
    .select(["id", "professionalId", "email"])
    .where("email", "=", "coordination@pluton.test")
    .executeTakeFirstOrThrow();
  const grants = await listGrants(db, account.id, now);
  const actor = { ...account, accountId: account.id, displayName: "Banc d’essai", grants };
  const page = await loadWorklistPage({ db, actor, now }, SEARCH);
  if (!page || page.rows.length < ROWS - 1) throw new Error("the first page of the list is not full");
  // Loaded late: React reads NODE_ENV, which the bench sets, when it is first imported.
  const { timeBareRender } = await import("./bare-render.tsx");
  const render = await timeBareRender({
    caption: "Adressages",
    rows: page.rows,
    isSent: false,
  });
  const query = worklistQuery(db, { view: page.view, tab: page.tab, ...NO_FILTER, limit: ROWS }).compile();
  const raw = await timeRawQuery(url, query);
  return { raw: percentile(raw, 0.5), render: percentile(render, 0.5) };
}
