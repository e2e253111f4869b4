import { addDays } from "#app/shared/dates.ts";
import type { Database, Trx } from "#db/client.server.ts";
import type { CareScope } from "./care-lists.rules.ts";
import { END_LISTS, END_SOON_DAYS, ENDS_PAGE, type EndList } from "./episodes.rules.ts";
import type { EpisodeStatus } from "./episodes.vocabulary.ts";
import { PATIENT_NAME_COLUMNS } from "./patient-label.rules.ts";

const MAX_COUNTED = 1_000;

export type EndLine = Awaited<ReturnType<typeof listEnds>>[number];

/**
 * Episodes that end within 30 days, whose planned end is past, whose return is to be sent, or whose return
 * nobody has acknowledged; the nearest deadline first. `today` is a day in Paris.
 */
export function listEnds(db: Database | Trx, scope: CareScope, list: EndList, today: string, page = 1) {
  return endsOf(db, scope, list, today)
    .innerJoin("referral", "referral.id", "episode.referralId")
    .innerJoin("patient", "patient.id", "episode.patientId")
    .innerJoin("filiere", "filiere.id", "episode.filiereId")
    .innerJoin("secteur", "secteur.id", "episode.secteurId")
    .select([
      "episode.id",
      "episode.referralId",
      "episode.status",
      "episode.sessionCount",
      "episode.standardSessions",
      "episode.plannedEndOn",
      "episode.extensionCount",
      "episode.endedOn",
      "episode.returnedAt",
      "episode.returnDueAt",
      "referral.reference",
      "referral.dueAt",
      "filiere.shortName as filiereName",
      "secteur.code as secteurCode",
      ...PATIENT_NAME_COLUMNS,
      "patient.birthOn",
    ])
    .orderBy(ORDERS[list])
    .orderBy("episode.id")
    .limit(ENDS_PAGE + 1)
    .offset((page - 1) * ENDS_PAGE)
    .execute();
}

const ORDERS = {
  soon: "episode.plannedEndOn",
  overdue: "episode.plannedEndOn",
  to_return: "episode.endedOn",
  returned: "episode.returnDueAt",
} as const;

/** How many of each; stops at a thousand. */
export async function countEnds(
  db: Database | Trx,
  scope: CareScope,
  today: string,
): Promise<Record<EndList, number>> {
  const counts = await Promise.all(END_LISTS.map((list) => countOf(db, scope, list, today)));
  const [soon = 0, overdue = 0, toReturn = 0, returned = 0] = counts;
  return { soon, overdue, to_return: toReturn, returned };
}

async function countOf(db: Database | Trx, scope: CareScope, list: EndList, today: string): Promise<number> {
  const row = await db
    .selectFrom(endsOf(db, scope, list, today).select("episode.id").limit(MAX_COUNTED).as("counted"))
    .select((eb) => eb.fn.countAll<number | string>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

const UNDER_CARE: EpisodeStatus[] = ["in_care", "extended"];

function endsOf(db: Database | Trx, scope: CareScope, list: EndList, today: string) {
  const isUnderCare = list === "soon" || list === "overdue";
  return db
    .selectFrom("episode")
    .where(scope.side === "filieres" ? "episode.filiereId" : "episode.secteurId", "in", scope.ids)
    .$if(isUnderCare, (query) => query.where("episode.status", "in", UNDER_CARE))
    .$if(list === "soon", (query) =>
      query
        .where("episode.plannedEndOn", ">=", today)
        .where("episode.plannedEndOn", "<=", addDays(today, END_SOON_DAYS)),
    )
    .$if(list === "overdue", (query) => query.where("episode.plannedEndOn", "<", today))
    .$if(list === "to_return", (query) => query.where("episode.status", "=", "ended"))
    .$if(list === "returned", (query) =>
      query.where("episode.status", "=", "returned").where("episode.acknowledgedAt", "is", null),
    );
}
