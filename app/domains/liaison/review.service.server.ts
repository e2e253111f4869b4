import { professionalLabel } from "#app/domains/referrals/patient-label.rules.ts";
import { can, scopesOf } from "#app/platform/access/permissions.rules.ts";
import { recordAudit } from "#app/platform/audit/audit.server.ts";
import { done, type Outcome, refused } from "#app/platform/outcome.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { instantOf } from "#app/shared/dates.ts";
import { monthOf, nextMonth } from "#app/shared/months.ts";
import { type Database, inTransaction, type Trx } from "#db/client.server.ts";
import { REVIEW_REFUSALS } from "./refusals.vocabulary.ts";
import type { ReviewForm, ReviewSearch } from "./review.forms.ts";
import {
  findReview,
  listReviewEvents,
  listReviewResets,
  listReviewRows,
  MAX_REVIEWED,
  type ReviewQuery,
} from "./review.queries.server.ts";
import { reviewedRequests, reviewFigures, wardReviews } from "./review.rules.ts";
import { putReview } from "./review.store.server.ts";
import { listHospitals, listWards } from "./wards.queries.server.ts";

/**
 * A month of relevance review, recomputed from the events: the whole hospital for whoever triages it, the rows of
 * their own wards for those who ask. No patient but the reference; one audit line names those behind the rows.
 * Null: the address names a place that is not theirs.
 */
export async function openReview(
  ctx: UseCaseContext & { db: Database },
  search: ReviewSearch,
  format: "page" | "csv" = "page",
) {
  const place = await placeOf(ctx, search.hopital);
  if (!place) return null;
  const query: ReviewQuery = {
    place: place.wards ? { wardIds: place.wards.map(({ id }) => id) } : { hospitalId: place.hospital.id },
    from: instantOf(`${search.mois}-01`).toISOString(),
    to: instantOf(`${nextMonth(search.mois)}-01`).toISOString(),
  };
  const rows = await listReviewRows(ctx.db, query);
  const events = await listReviewEvents(ctx.db, query);
  const resets = await listReviewResets(ctx.db, query);
  const requests = reviewedRequests(
    rows.map(({ patientId: _, ...row }) => ({ ...row, wardName: row.wardName ?? "" })),
    events.map(named),
    resets.map(named),
  );
  await recordAudit(ctx.db, ctx, {
    action: format === "csv" ? "liaison.review.export" : "liaison.review.list",
    detail: {
      month: search.mois,
      hospital: place.hospital.code,
      count: rows.length,
      ids: [...new Set(rows.map(({ patientId }) => patientId))].join(" "),
    },
  });
  const concluded = await findReview(ctx.db, { hospitalId: place.hospital.id, month: search.mois });
  return {
    search: { ...search, hopital: place.hospital.code },
    hospitals: place.hospitals,
    hospital: place.hospital,
    ownWards: place.wards?.map(({ name }) => name) ?? null,
    requests,
    wards: wardReviews(requests),
    total: reviewFigures(requests),
    isCut: rows.length >= MAX_REVIEWED,
    thisMonth: monthOf(ctx.now.toISOString()),
    concluded: concluded ? named(concluded) : null,
    mayConclude: mayConclude(ctx, place.hospital.id),
  };
}

export type ReviewPage = NonNullable<Awaited<ReturnType<typeof openReview>>>;

/** Writes down what a month's review concluded with the wards; refused when somebody else did meanwhile. */
export function concludeReview(ctx: UseCaseContext, form: ReviewForm): Promise<Outcome> {
  return inTransaction(ctx.db, async (trx) => {
    if (!mayConclude(ctx, form.hospitalId) || !(await isHospital(trx, form.hospitalId)))
      return refused("forbidden", REVIEW_REFUSALS.forbidden);
    if (form.month > monthOf(ctx.now.toISOString()))
      return refused("rule", REVIEW_REFUSALS.future, { field: "month" });
    const { hospitalId, month, participants, conclusions } = form;
    const known = await findReview(trx, { hospitalId, month });
    if ((known?.version ?? 0) !== form.version)
      return refused("conflict", REVIEW_REFUSALS.changedMeanwhile, {
        changes: known
          ? [{ at: known.updatedAt, by: professionalLabel(known), what: "Conclusions écrites" }]
          : [],
      });
    await putReview(trx, {
      ...{ hospitalId, month, participants, conclusions },
      updatedBy: ctx.actor.accountId,
      updatedAt: ctx.now.toISOString(),
    });
    await recordAudit(trx, ctx, {
      action: "liaison.review.conclude",
      subjectType: "establishment",
      subjectId: hospitalId,
      detail: { month },
    });
    return done();
  });
}

/** The hospital that is shown; `wards` when the person reads only the rows of these. */
async function placeOf(ctx: UseCaseContext & { db: Database }, code: string | null) {
  const reviewed = scopesOf(ctx.actor, "liaison.triage", "hospital");
  const asked = scopesOf(ctx.actor, "liaison.confirm", "ward");
  const all = await listHospitals(ctx.db);
  const isReviewer = reviewed.all || reviewed.ids.length > 0;
  const wards = isReviewer ? null : await listWards(ctx.db, asked.all ? {} : { wardIds: asked.ids });
  const hospitals = all.filter(({ id }) =>
    wards ? wards.some((ward) => ward.hospitalId === id) : reviewed.all || reviewed.ids.includes(id),
  );
  const hospital = code ? hospitals.find((one) => one.code === code) : hospitals[0];
  if (!hospital) return null;
  return {
    hospital,
    hospitals,
    wards: wards?.filter(({ hospitalId }) => hospitalId === hospital.id) ?? null,
  };
}

function mayConclude(ctx: UseCaseContext, hospitalId: string): boolean {
  return can(ctx.actor, "liaison.triage", { hospital: hospitalId });
}

async function isHospital(trx: Trx, id: string): Promise<boolean> {
  return (await listHospitals(trx)).some((hospital) => hospital.id === id);
}

interface Named {
  title: string | null;
  givenName: string | null;
  familyName: string | null;
}

function named<T extends Named>({ title, givenName, familyName, ...rest }: T) {
  const by = givenName && familyName ? professionalLabel({ title, givenName, familyName }) : "Pluton";
  return { ...rest, by };
}
