import { listHospitals, listWards } from "#app/domains/liaison/wards.queries.server.ts";
import { can, scopesOf } from "#app/platform/access/permissions.rules.ts";
import { recordAudit } from "#app/platform/audit/audit.server.ts";
import { readSetting } from "#app/platform/settings/settings.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { instantOf } from "#app/shared/dates.ts";
import { monthsBetween, nextMonth } from "#app/shared/months.ts";
import { listAdmissions, listFactEvents, listFactRows, MAX_FACTS } from "./liaison-facts.queries.server.ts";
import { factsOf, type LiaisonFact } from "./liaison-facts.rules.ts";
import {
  aimFigures,
  breachReasons,
  clockFigures,
  levelFigures,
  monthFigures,
  resetReasons,
  wardFigures,
} from "./liaison-figures.rules.ts";
import type { RowFilter, RowReason } from "./liaison-figures.vocabulary.ts";
import type { LiaisonPageSearch, RowSearch } from "./liaison-page.forms.ts";

/** Every figure of the liaison page, computed from the requests' events; null: no such hospital. */
export async function loadLiaisonFigures(ctx: UseCaseContext, search: LiaisonPageSearch) {
  const found = await loadFacts(ctx, search);
  if (!found) return null;
  const { facts, hospitals, hospital, shown } = found;
  const wards = await listWards(ctx.db, { hospitalIds: shown.map(({ id }) => id) });
  const months = monthsBetween(search.de, search.a);
  const admissions = await listAdmissions(ctx.db, {
    fromMonth: search.de,
    toMonth: search.a,
    wardIds: wards.map(({ id }) => id),
  });
  const minimum = await readSetting(ctx.db, "aggregates.minimum_count");
  return {
    search,
    hospitals,
    hospital,
    minimum,
    isCut: facts.length >= MAX_FACTS,
    requests: facts.length,
    night: facts.filter((fact) => fact.isNight).length,
    review: reviewCounts(facts),
    contact: clockFigures(facts, "contactMinutes", "isContactInTime", minimum),
    answer: clockFigures(facts, "answerMinutes", "isAnswerInTime", minimum),
    levels: shown.map((one) => ({
      hospital: one.shortName,
      code: one.code,
      levels: levelFigures(
        facts.filter((fact) => fact.hospitalId === one.id),
        minimum,
      ),
    })),
    wards: wardFigures(wards, facts, admissions),
    months: monthFigures(facts, months, minimum),
    resets: { count: facts.filter((fact) => fact.resets.length > 0).length, reasons: resetReasons(facts) },
    breaches: { contact: breachReasons(facts, "contact"), answer: breachReasons(facts, "answer") },
    aims: aimFigures(facts),
  };
}

const ROWS_PER_PAGE = 50;

const KEPT: Record<RowFilter, (fact: LiaisonFact) => boolean> = {
  toutes: () => true,
  "contact-hors-delai": (fact) => fact.isContactInTime === false,
  "reponse-hors-delai": (fact) => fact.isAnswerInTime === false,
  reinitialisees: (fact) => fact.resets.length > 0,
  modifiees: (fact) => fact.review === "modified",
  telephone: (fact) => fact.review === "phone",
  "non-retenues": (fact) => fact.review === "refused",
  nuit: (fact) => fact.isNight,
};

/** The reason is the one of the clock that the list is about; without one, of any of the three. */
function hasReason(fact: LiaisonFact, filter: RowFilter, reason: RowReason): boolean {
  const contact: string[] = fact.isContactInTime === false ? [fact.contactBreachReason ?? "sans-motif"] : [];
  const answer: string[] = fact.isAnswerInTime === false ? [fact.answerBreachReason ?? "sans-motif"] : [];
  if (filter === "contact-hors-delai") return contact.includes(reason);
  if (filter === "reponse-hors-delai") return answer.includes(reason);
  const resets: readonly string[] = fact.resets;
  if (filter === "reinitialisees") return resets.includes(reason);
  return [...contact, ...answer, ...resets].includes(reason);
}

/**
 * The requests behind the figures, newest first, without any patient: reference, ward, level and times.
 * Whoever may also read the requests gets a link to each.
 */
export async function loadLiaisonRows(ctx: UseCaseContext, search: LiaisonPageSearch, more: RowSearch) {
  const found = await loadFacts(ctx, search);
  if (!found) return null;
  const wards = await listWards(ctx.db, { hospitalIds: found.shown.map(({ id }) => id) });
  const ward = wards.find(({ code }) => code === more.wardCode) ?? null;
  const kept = found.facts
    .filter(KEPT[more.filter])
    .filter((fact) => more.level === null || fact.level === more.level)
    .filter((fact) => ward === null || fact.wardId === ward.id)
    .filter((fact) => more.aim === null || fact.aim === more.aim)
    .filter((fact) => more.reason === null || hasReason(fact, more.filter, more.reason))
    .reverse();
  const start = (more.page - 1) * ROWS_PER_PAGE;
  await recordAudit(ctx.db, ctx, {
    action: "liaison.figures.rows",
    detail: { count: kept.length, filter: more.filter },
  });
  return {
    hospitals: found.hospitals,
    hospital: found.hospital,
    ward,
    count: kept.length,
    rows: kept.slice(start, start + ROWS_PER_PAGE),
    hasMore: kept.length > start + ROWS_PER_PAGE,
    mayOpen: can(ctx.actor, "liaison.read"),
  };
}

async function loadFacts(ctx: UseCaseContext, search: LiaisonPageSearch) {
  const scope = scopesOf(ctx.actor, "liaison.figures", "hospital");
  const seesAll = scope.all || can(ctx.actor, "steering.read");
  const hospitals = (await listHospitals(ctx.db)).filter(({ id }) => seesAll || scope.ids.includes(id));
  const hospital = search.hopital ? hospitals.find(({ code }) => code === search.hopital) : null;
  if (hospital === undefined || hospitals.length === 0) return null;
  const shown = hospital ? [hospital] : hospitals;
  const query = {
    from: instantOf(`${search.de}-01`).toISOString(),
    to: instantOf(`${nextMonth(search.a)}-01`).toISOString(),
    hospitalIds: shown.map(({ id }) => id),
  };
  const rows = await listFactRows(ctx.db, query);
  const events = await listFactEvents(ctx.db, query);
  return { facts: factsOf(rows, events, ctx.now), hospitals, hospital, shown };
}

function reviewCounts(facts: readonly LiaisonFact[]) {
  const count = (review: LiaisonFact["review"]) => facts.filter((fact) => fact.review === review).length;
  return {
    validated: count("validated"),
    modified: count("modified"),
    phone: count("phone"),
    refused: count("refused"),
  };
}
