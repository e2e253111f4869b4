import { findPatientAccess } from "#app/domains/patients/access.service.server.ts";
import { professionalLabel } from "#app/domains/referrals/patient-label.rules.ts";
import { type Actor, can } from "#app/platform/access/permissions.rules.ts";
import { done, type Outcome, refused } from "#app/platform/outcome.ts";
import { readSetting } from "#app/platform/settings/settings.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { addDays, dayOf, instantOf } from "#app/shared/dates.ts";
import { inTransaction, type Trx } from "#db/client.server.ts";
import {
  liaisonPartiesOf,
  mayDoLiaison,
  mayReadLiaison,
  readsAnswerOnly,
  readsProvisional,
} from "./access.rules.ts";
import { type LiaisonParty, possibleRequestMoves } from "./liaison.rules.ts";
import { insertLiaisonEvent, type LiaisonRow } from "./liaison.store.server.ts";
import { findLiaisonHead, listLiaisonResets } from "./page.queries.server.ts";
import { pageMovesOf, stepPageOf, wardEvent } from "./page-moves.rules.ts";
import { LIAISON_REFUSALS } from "./refusals.vocabulary.ts";
import { auditLiaison } from "./requests.access.server.ts";
import { findLiaisonRequest, listEarlierRequests, listLiaisonEvents } from "./requests.queries.server.ts";
import { blockedAt } from "./rest.rules.ts";
import { countLoads, listAbsencesOf, listAssignable } from "./roster.queries.server.ts";

const YEAR_DAYS = 365;

/** Who looks: the liaison, the asking ward, or the patient's secteur, which is shown the signed answer alone. */
export type LiaisonReader = "liaison" | "ward" | "secteur";

/**
 * Opens a request: an audit line, and the first opening by the liaison, which the ward sees. `notFound` when it does
 * not exist and when the person has no right to know of it; the refusal then is an audit line too.
 */
export function openLiaisonRequest(ctx: UseCaseContext, id: string) {
  return inTransaction(ctx.db, async (trx) => {
    const found = await findLiaisonRequest(trx, id);
    if (!found) return refused("notFound", LIAISON_REFUSALS.unknown);
    if (!mayReadLiaison(ctx.actor, found)) {
      await auditLiaison(trx, ctx, "liaison.refused", found);
      return refused("notFound", LIAISON_REFUSALS.unknown);
    }
    const { patientSecteurId: _, ...row } = found;
    const parties = liaisonPartiesOf(ctx.actor, found);
    const reader = readerOf(ctx.actor, found);
    await auditLiaison(trx, ctx, "liaison.read", row, { as: reader });
    if (reader === "liaison") await noteFirstOpening(trx, ctx, row);
    const ofCare = reader === "secteur" ? NOTHING_BEYOND : await careOf(trx, ctx, row, parties, reader);
    return done({
      request: reader === "secteur" ? withoutQuestion(row) : row,
      reader,
      head: await headOf(trx, row),
      mayOpenPatient: can(ctx.actor, "patient.read")
        ? (await findPatientAccess({ ...ctx, db: trx }, row.patientId)) !== null
        : false,
      ...ofCare,
    });
  }) satisfies Promise<Outcome<unknown>>;
}

const NOTHING_BEYOND = {
  moves: [],
  step: null,
  events: [],
  resets: [],
  earlier: [],
  requestsOfYear: 0,
  isFrequent: false,
  people: { heavyFrom: 0, free: [], blocked: [] },
};

/** The secteur reads the answer: what the ward wrote, and whom to call there, is left out. */
function withoutQuestion(row: LiaisonRow): LiaisonRow {
  return {
    ...row,
    question: "",
    callbackPhone: "",
    context: null,
    treatments: null,
    knownCare: null,
    stayReason: null,
    riskMeasures: null,
    requesterName: null,
    wardComment: null,
  };
}

function readerOf(actor: Actor, found: NonNullable<Awaited<ReturnType<typeof findLiaisonRequest>>>) {
  if (readsAnswerOnly(actor, found)) return "secteur" as const;
  return readsProvisional(actor, found) ? ("liaison" as const) : ("ward" as const);
}

async function careOf(
  trx: Trx,
  ctx: UseCaseContext,
  row: LiaisonRow,
  parties: readonly LiaisonParty[],
  reader: LiaisonReader,
) {
  const possible = possibleRequestMoves(row, parties);
  const moves = pageMovesOf(possible, row, parties);
  const events = (await listLiaisonEvents(trx, row.id)).map(({ title, givenName, familyName, ...event }) => ({
    ...event,
    by: givenName && familyName ? professionalLabel({ title, givenName, familyName }) : null,
  }));
  return {
    moves,
    step: stepPageOf(row, parties),
    events: reader === "ward" ? events.flatMap((event) => wardEvent(event) ?? []) : events,
    resets: await listLiaisonResets(trx, row.id),
    ...(await pastOf(trx, ctx, row, reader)),
    people: moves.includes("assign") ? await assignableTo(trx, ctx, row) : NOTHING_BEYOND.people,
  };
}

async function headOf(trx: Trx, row: LiaisonRow) {
  const {
    askerTitle,
    askerGivenName,
    askerFamilyName,
    internTitle,
    internGivenName,
    internFamilyName,
    ...head
  } = await findLiaisonHead(trx, row.id);
  return {
    ...head,
    asker: professionalLabel({ title: askerTitle, givenName: askerGivenName, familyName: askerFamilyName }),
    intern:
      internGivenName && internFamilyName
        ? professionalLabel({ title: internTitle, givenName: internGivenName, familyName: internFamilyName })
        : null,
  };
}

/**
 * The patient's other requests of the year, those of this stay marked. The ward is told of its own alone; the
 * liaison also knows of those of the other hospitals, without opening them.
 */
async function pastOf(trx: Trx, ctx: UseCaseContext, row: LiaisonRow, reader: LiaisonReader) {
  const since = instantOf(addDays(dayOf(ctx.now), -YEAR_DAYS)).toISOString();
  const found = await listEarlierRequests(trx, { patientId: row.patientId, since });
  const earlier = found
    .filter((one) => one.id !== row.id)
    .map((one) => ({
      ...one,
      isOpenable: mayDoLiaison(ctx.actor, "liaison.read", one),
      isSameStay:
        one.hospitalId === row.hospitalId &&
        row.admittedOn !== null &&
        dayOf(one.requestedAt) >= row.admittedOn,
    }))
    .filter((one) => reader === "liaison" || one.isOpenable);
  const frequentFrom = await readSetting(trx, "liaison.frequent_count");
  return {
    earlier,
    requestsOfYear: found.length,
    isFrequent: reader === "liaison" && found.length >= frequentFrom,
  };
}

/** Whom the request may be given to, the least busy first, and why the others cannot have it. */
async function assignableTo(trx: Trx, ctx: UseCaseContext, row: LiaisonRow) {
  const people = await listAssignable(trx, { hospitalId: row.hospitalId, now: ctx.now });
  const accountIds = people.map((person) => person.accountId);
  const restHours = await readSetting(trx, "liaison.rest_hours");
  const absences = await listAbsencesOf(trx, { accountIds, now: ctx.now, restHours });
  const loads = await countLoads(trx, accountIds);
  const all = people.map((person) => ({
    accountId: person.accountId,
    name: professionalLabel(person),
    isIntern: person.profession === "intern",
    isCurrent: person.accountId === row.assignedTo,
    load: loads.get(person.accountId) ?? 0,
    blocked: blockedAt(
      absences.filter((absence) => absence.accountId === person.accountId),
      ctx.now,
      restHours,
    ),
  }));
  return {
    heavyFrom: await readSetting(trx, "liaison.heavy_load"),
    free: all
      .filter((person) => person.blocked === null && !person.isCurrent)
      .sort((a, b) => Number(b.isIntern) - Number(a.isIntern) || a.load - b.load),
    blocked: all.filter((person) => person.blocked !== null),
  };
}

/** The ward sees that its request was opened; a second opening at the same moment does no harm. */
async function noteFirstOpening(trx: Trx, ctx: UseCaseContext, row: LiaisonRow): Promise<void> {
  if (row.status !== "requested") return;
  const opened = (await listLiaisonEvents(trx, row.id)).some((event) => event.action === FIRST_OPEN);
  if (opened) return;
  await insertLiaisonEvent(trx, {
    requestId: row.id,
    at: ctx.now.toISOString(),
    accountId: ctx.actor.accountId,
    action: FIRST_OPEN,
    fromStatus: row.status,
    toStatus: row.status,
    level: row.level,
    visit: row.visit,
    version: row.version,
  });
}
const FIRST_OPEN = "first_open";
