import { patientLabel, professionalLabel } from "#app/domains/referrals/patient-label.rules.ts";
import { can, scopesOf } from "#app/platform/access/permissions.rules.ts";
import { recordAudit } from "#app/platform/audit/audit.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { addDays, ageOn, dayOf, instantOf } from "#app/shared/dates.ts";
import type { BoardSearch } from "./board.forms.ts";
import { type BoardRow, listClosedRequests, listOpenRequests, MAX_OPEN } from "./board.queries.server.ts";
import {
  type BoardPlace,
  encodeCursor,
  inBoardOrder,
  inColumns,
  isLeaving,
  isUnseen,
  leavingUnseen,
  matches,
} from "./board.rules.ts";
import { liaisonWaitingFor } from "./next-step.rules.ts";
import { listHospitals, listWards } from "./wards.queries.server.ts";

const CLOSED_DAYS = 7;
const PAGE_SIZE = 50;

/** The lists of a person: the hospitals that they answer, the wards that they ask for. */
export interface BoardPlaces {
  hospitals: BoardPlace[];
  wards: (BoardPlace & { hospitalName: string })[];
}

export async function listBoardPlaces(ctx: UseCaseContext): Promise<BoardPlaces> {
  const answered = scopesOf(ctx.actor, "liaison.write", "hospital");
  const asked = scopesOf(ctx.actor, "liaison.confirm", "ward");
  const hospitals = answered.all || answered.ids.length > 0 ? await listHospitals(ctx.db) : [];
  const wards =
    asked.all || asked.ids.length > 0 ? await listWards(ctx.db, asked.all ? {} : { wardIds: asked.ids }) : [];
  return {
    hospitals: hospitals
      .filter(({ id }) => answered.all || answered.ids.includes(id))
      .map(({ id, code, shortName }) => ({ kind: "hospital", id, code, name: shortName })),
    wards: wards.map(({ id, code, name, hospitalName }) => ({ kind: "ward", id, code, name, hospitalName })),
  };
}

/**
 * The board of whoever answers, or the list of the ward that asks (`vue=service` when the person is both).
 * Null: the address names a place that is not theirs. One audit line names the patients shown.
 */
export async function openBoard(ctx: UseCaseContext, search: BoardSearch) {
  const found = await resolvePlaces(ctx, search);
  if (!found) return null;
  const lists = await Promise.all(found.shown.map((place) => listOpenRequests(ctx.db, place)));
  const filters = {
    level: search.niveau,
    // A ward's own list is chosen as a place, not filtered.
    wardCode: found.view === "hospital" ? search.service : null,
    assignedTo: search.qui ? ctx.actor.accountId : null,
  };
  const all = lists.flat();
  const rows = all.filter((row) => matches(row, filters));
  const cards = rows.map((row) => cardOf(ctx, row));
  await auditBoard(ctx, "liaison.list", rows);
  return {
    view: found.view,
    places: found.places,
    other: found.other,
    cards: inBoardOrder(cards, ctx.now),
    columns: inColumns(cards, ctx.now).map(({ status, cards: held }) => ({
      status,
      ids: held.map((card) => card.id),
    })),
    alerts: leavingUnseen(cards, ctx.now).map((card) => card.id),
    wards: wardsOf(all),
    total: all.length,
    isCut: lists.some((list) => list.length >= MAX_OPEN),
    now: ctx.now.toISOString(),
  };
}

export type BoardPage = NonNullable<Awaited<ReturnType<typeof openBoard>>>;
export type BoardCardData = BoardPage["cards"][number];

/** What was closed in the last days in the same places, newest first; null as above. */
export async function openClosedList(ctx: UseCaseContext, search: BoardSearch) {
  const found = await resolvePlaces(ctx, search);
  if (!found) return null;
  const since = instantOf(addDays(dayOf(ctx.now), -CLOSED_DAYS)).toISOString();
  const query = { since, after: search.apres, limit: PAGE_SIZE + 1 };
  const lists = await Promise.all(
    found.shown.map((place) => listClosedRequests(ctx.db, { ...query, place })),
  );
  const merged = lists
    .flat()
    .sort((a, b) => (b.closedAt ?? "").localeCompare(a.closedAt ?? "") || b.id.localeCompare(a.id));
  const rows = merged.slice(0, PAGE_SIZE);
  const last = merged.length > PAGE_SIZE ? rows.at(-1) : undefined;
  await auditBoard(ctx, "liaison.list_closed", rows);
  return {
    view: found.view,
    places: found.places,
    days: CLOSED_DAYS,
    cards: rows.map((row) => cardOf(ctx, row)),
    next: last ? encodeCursor({ at: last.closedAt ?? "", id: last.id }) : null,
    now: ctx.now.toISOString(),
  };
}

async function resolvePlaces(ctx: UseCaseContext, search: BoardSearch) {
  const { hospitals, wards } = await listBoardPlaces(ctx);
  const view = hospitals.length === 0 || (search.vue === "service" && wards.length > 0) ? "ward" : "hospital";
  const places: BoardPlace[] = view === "ward" ? wards : hospitals;
  const code = view === "ward" ? search.service : search.hopital;
  const shown = code ? places.filter((place) => place.code === code) : places;
  if (code && shown.length === 0) return null;
  const other = hospitals.length > 0 && wards.length > 0 ? (view === "ward" ? "hospital" : "ward") : null;
  return { view, places, shown, other } as const;
}

function cardOf(ctx: UseCaseContext, row: BoardRow) {
  const { birthFamilyName, birthGivenNames, usedFamilyName, usedGivenName, birthOn, ...rest } = row;
  const { internTitle, internGivenName, internFamilyName, ...card } = rest;
  const names = { usedFamilyName, usedGivenName };
  return {
    ...card,
    patient: patientLabel({
      ...names,
      birthFamilyName: birthFamilyName ?? "",
      birthGivenNames: birthGivenNames ?? "",
    }),
    age: birthOn ? ageOn(birthOn, dayOf(ctx.now)) : null,
    intern:
      internGivenName && internFamilyName
        ? professionalLabel({
            title: internTitle,
            givenName: internGivenName,
            familyName: internFamilyName,
          })
        : null,
    isMine: row.assignedTo === ctx.actor.accountId,
    isLeaving: isLeaving(row, ctx.now),
    isLeavingUnseen: isUnseen(row) && isLeaving(row, ctx.now),
    waitsForMe: liaisonWaitingFor(ctx.actor, row),
  };
}

/** The wards that have something open: what a filter may choose from. */
function wardsOf(rows: readonly BoardRow[]) {
  const wards = new Map(
    rows.flatMap(
      (row) => (row.wardCode && row.wardName ? [[row.wardCode, row]] : []) as [string, BoardRow][],
    ),
  );
  const several = new Set(rows.map((row) => row.hospitalId)).size > 1;
  return [...wards]
    .map(([code, row]) => ({
      code,
      name: several ? `${row.wardName}, ${row.hospitalName}` : (row.wardName ?? ""),
    }))
    .sort((a, b) => a.name.localeCompare(b.name, "fr"));
}

async function auditBoard(ctx: UseCaseContext, action: string, rows: readonly BoardRow[]): Promise<void> {
  const ids = [...new Set(rows.flatMap((row) => row.patientId ?? []))];
  await recordAudit(ctx.db, ctx, {
    action,
    subjectType: "patient",
    detail: { count: rows.length, ids: ids.join(" ") },
  });
}

/** May this person ask for an advice from here? */
export function mayAskLiaison(ctx: UseCaseContext): boolean {
  return can(ctx.actor, "liaison.request");
}
