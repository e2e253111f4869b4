import type { ExpressionBuilder, ExpressionWrapper, SqlBool } from "kysely";
import type { Actor } from "#app/platform/access/permissions.rules.ts";
import type { Database, Trx } from "#db/client.server.ts";
import type { DB } from "#db/types.gen.ts";
import { creatorAccessSince, liaisonAccessSince, type ReadingScopes, readingScopes } from "./access.rules.ts";
import { SUMMARY_COLUMNS } from "./patients.queries.server.ts";
import { endOfPrefix, type NamePattern } from "./search.rules.ts";

type PatientExpression = ExpressionBuilder<DB, "patient">;
type NameColumn = "birthNameKey" | "usedNameKey";

interface Reader {
  actor: Actor;
  now: Date;
}

const SAME_DAY_LIMIT = 200;

/** Everybody born that day whose names begin with the letters; whoever calls sorts out the rights. */
export function listBornOn(db: Database | Trx, query: { birthOn: string; patterns: readonly NamePattern[] }) {
  return selectSummaries(db)
    .where("patient.birthOn", "=", query.birthOn)
    .where((eb) =>
      query.patterns.length > 0 ? eb.or(query.patterns.map((p) => matches(eb, p))) : eb.lit(true),
    )
    .orderBy("patient.birthNameKey")
    .limit(SAME_DAY_LIMIT)
    .execute();
}

/** Patients that the reader may open, whose names begin with the letters: one range of an index for each reading. */
export async function listReadableByName(
  db: Database | Trx,
  query: { patterns: readonly NamePattern[]; reader: Reader; limit: number },
) {
  const columns: readonly NameColumn[] = ["birthNameKey", "usedNameKey"];
  const ranges = query.patterns.flatMap(({ name, given }) =>
    name === null ? [] : columns.map((column) => ({ column, name, given })),
  );
  const [first, ...others] = ranges.map((range) =>
    db
      .selectFrom((inner) =>
        inner
          .selectFrom("patient")
          .select("patient.id")
          .where((eb) => startsWith(eb, `patient.${range.column}`, range.name))
          .$if(range.given !== null, (select) => select.where((eb) => givenStartsWith(eb, range.given ?? "")))
          .where((eb) => isReadable(eb, query.reader))
          .orderBy(`patient.${range.column}`)
          .orderBy("patient.birthOn")
          .limit(query.limit)
          .as("found"),
      )
      .select("found.id"),
  );
  if (!first) return [];
  const ids = await others.reduce((union, select) => union.union(select), first).execute();
  return selectSummaries(db)
    .where("patient.id", "in", ids.length > 0 ? ids.map(({ id }) => id) : [""])
    .orderBy("patient.birthNameKey")
    .orderBy("patient.givenNameKey")
    .limit(query.limit)
    .execute();
}

/** The reader's secteurs' patients, the last touched first. */
export async function listRecentOfSecteurs(
  db: Database | Trx,
  query: { secteurIds: readonly string[]; limit: number },
) {
  // One ordered range of the index for each secteur: a person has few.
  const [first, ...others] = query.secteurIds.map((secteurId) =>
    db
      .selectFrom((inner) =>
        inner
          .selectFrom("patient")
          .select(["patient.id", "patient.updatedAt"])
          .where("patient.secteurId", "=", secteurId)
          .orderBy("patient.updatedAt", "desc")
          .orderBy("patient.id", "desc")
          .limit(query.limit)
          .as("recent"),
      )
      .select(["recent.id", "recent.updatedAt"]),
  );
  if (!first) return [];
  return others.reduce((union, select) => union.unionAll(select), first).execute();
}

/** Patients whose referral the reader's filières or desk received last: one ordered range of the index for each. */
export async function listRecentlyReferred(
  db: Database | Trx,
  query: { scopes: ReadingScopes; limit: number },
) {
  const places = [...query.scopes.filiereIds, ...(query.scopes.isDesk ? [null] : [])];
  const [first, ...others] = places.map((filiereId) =>
    db
      .selectFrom((inner) =>
        inner
          .selectFrom("referral")
          .select(["referral.patientId as id", "referral.createdAt as updatedAt"])
          .where("referral.filiereId", filiereId === null ? "is" : "=", filiereId)
          .where("referral.status", "<>", "draft")
          .orderBy("referral.createdAt", "desc")
          .orderBy("referral.id", "desc")
          .limit(query.limit)
          .as("recent"),
      )
      .select(["recent.id", "recent.updatedAt"]),
  );
  if (!first) return [];
  return others.reduce((union, select) => union.unionAll(select), first).execute();
}

/** Patients of the liaison requests that are open in the reader's hospitals, the nearest to their deadline first. */
export async function listInLiaison(
  db: Database | Trx,
  query: { scopes: ReadingScopes; limit: number },
): Promise<{ id: string; updatedAt: string }[]> {
  const { isEveryHospital, hospitalIds } = query.scopes;
  if (!isEveryHospital && hospitalIds.length === 0) return [];
  return db
    .selectFrom("liaisonRequest")
    .select(["liaisonRequest.patientId as id", "liaisonRequest.updatedAt"])
    .where("liaisonRequest.closedAt", "is", null)
    .$if(!isEveryHospital, (select) => select.where("liaisonRequest.hospitalId", "in", hospitalIds))
    .orderBy("liaisonRequest.dueAt")
    .limit(query.limit)
    .execute();
}

export function listRecentlyCreatedBy(db: Database | Trx, query: { reader: Reader; limit: number }) {
  return db
    .selectFrom("patient")
    .select(["patient.id", "patient.updatedAt"])
    .where("patient.createdBy", "=", query.reader.actor.accountId)
    .where("patient.createdAt", ">=", creatorAccessSince(query.reader.now))
    .orderBy("patient.createdAt", "desc")
    .limit(query.limit)
    .execute();
}

function selectSummaries(db: Database | Trx) {
  return db
    .selectFrom("patient")
    .leftJoin("secteur", "secteur.id", "patient.secteurId")
    .select(SUMMARY_COLUMNS)
    .select("secteur.code as secteurCode");
}

function matches(
  eb: ExpressionBuilder<DB, "patient">,
  pattern: NamePattern,
): ExpressionWrapper<DB, "patient", SqlBool> {
  const parts: ExpressionWrapper<DB, "patient", SqlBool>[] = [];
  if (pattern.name !== null)
    parts.push(
      eb.or([
        startsWith(eb, "patient.birthNameKey", pattern.name),
        startsWith(eb, "patient.usedNameKey", pattern.name),
      ]),
    );
  if (pattern.given !== null) parts.push(givenStartsWith(eb, pattern.given));
  return eb.and(parts);
}

function givenStartsWith(eb: PatientExpression, prefix: string) {
  return eb.or([
    startsWith(eb, "patient.givenNameKey", prefix),
    startsWith(eb, "patient.usedGivenKey", prefix),
  ]);
}

function startsWith(
  eb: PatientExpression,
  column: "patient.birthNameKey" | "patient.usedNameKey" | "patient.givenNameKey" | "patient.usedGivenKey",
  prefix: string,
) {
  return eb.and([eb(column, ">=", prefix), eb(column, "<", endOfPrefix(prefix))]);
}

/** The rule of `readingBasis` as a filter; a test proves that both agree, and the rule is applied again to what comes out. */
export function isReadable(eb: PatientExpression, reader: Reader) {
  const scopes = readingScopes(reader.actor);
  if (scopes.isEverySecteur || !scopes.mayRead) return eb.lit(scopes.isEverySecteur);
  return eb.or([
    ...(scopes.secteurIds.length > 0 ? [eb("patient.secteurId", "in", scopes.secteurIds)] : []),
    eb.exists(sentReferral(eb, scopes)),
    ...(scopes.isEveryHospital || scopes.hospitalIds.length > 0
      ? [eb.exists(liaisonRequest(eb, scopes, reader.now))]
      : []),
    eb.and([
      eb("patient.createdBy", "=", reader.actor.accountId),
      eb("patient.createdAt", ">=", creatorAccessSince(reader.now)),
    ]),
    eb.exists(
      eb
        .selectFrom("emergencyAccess")
        .select("emergencyAccess.id")
        .whereRef("emergencyAccess.patientId", "=", "patient.id")
        .where("emergencyAccess.accountId", "=", reader.actor.accountId)
        .where("emergencyAccess.expiresAt", ">", reader.now.toISOString()),
    ),
  ]);
}

function sentReferral(eb: PatientExpression, scopes: ReadingScopes) {
  return eb
    .selectFrom("referral")
    .select("referral.id")
    .whereRef("referral.patientId", "=", "patient.id")
    .where("referral.status", "<>", "draft")
    .where((inner) =>
      inner.or([
        inner("referral.senderSecteurId", "in", scopes.secteurIds.length > 0 ? scopes.secteurIds : [""]),
        scopes.isEveryFiliere
          ? inner("referral.filiereId", "is not", null)
          : inner("referral.filiereId", "in", scopes.filiereIds.length > 0 ? scopes.filiereIds : [""]),
        ...(scopes.isDesk
          ? [inner.and([inner("referral.filiereId", "is", null), inner("referral.stage", "=", "triage")])]
          : []),
      ]),
    );
}

function liaisonRequest(eb: PatientExpression, scopes: ReadingScopes, now: Date) {
  return eb
    .selectFrom("liaisonRequest")
    .select("liaisonRequest.id")
    .whereRef("liaisonRequest.patientId", "=", "patient.id")
    .where((inner) =>
      inner.or([
        inner("liaisonRequest.closedAt", "is", null),
        inner("liaisonRequest.closedAt", ">=", liaisonAccessSince(now)),
      ]),
    )
    .$if(!scopes.isEveryHospital, (select) =>
      select.where("liaisonRequest.hospitalId", "in", scopes.hospitalIds),
    );
}
