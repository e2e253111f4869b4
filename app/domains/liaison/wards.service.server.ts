import { type Action, scopesOf } from "#app/platform/access/permissions.rules.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { groupBy } from "#app/shared/collections.ts";
import { mayDoLiaison } from "./access.rules.ts";
import { findWard, listWards, type WardRow } from "./wards.queries.server.ts";

export type AskedWard =
  | { kind: "chosen"; ward: WardRow; isOnly: boolean; wards: WardRow[] }
  | { kind: "choose"; wards: WardRow[]; fault: "unknown" | "notYours" | null };

/**
 * The ward of a new request: the one whose code the link names, the only one of the person, or none yet. A code that
 * leads nowhere says so and offers the wards that this person may ask for.
 */
export async function findAskedWard(ctx: UseCaseContext, code: string | null): Promise<AskedWard> {
  const wards = await listWardsFor(ctx, "liaison.request");
  if (code) {
    const chosen = wards.find((ward) => ward.code === code);
    if (chosen) return { kind: "chosen", ward: chosen, isOnly: wards.length === 1, wards };
    const fault = (await findWard(ctx.db, { code })) ? "notYours" : "unknown";
    return { kind: "choose", wards, fault };
  }
  const [only] = wards;
  if (only && wards.length === 1) return { kind: "chosen", ward: only, isOnly: true, wards };
  return { kind: "choose", wards, fault: null };
}

/** Wards whose links and posters the person may print: those they ask for, or set up. */
export async function listLinkedWards(ctx: UseCaseContext): Promise<WardRow[]> {
  const configured = await listWardsFor(ctx, "liaison.configure");
  return configured.length > 0 ? configured : listWardsFor(ctx, "liaison.request");
}

/** The same wards, under their hospitals. */
export async function listLinkedHospitals(
  ctx: UseCaseContext,
): Promise<{ id: string; name: string; wards: WardRow[] }[]> {
  const hospitals = groupBy(await listLinkedWards(ctx), ({ hospitalId }) => hospitalId);
  return [...hospitals].map(([id, wards]) => ({ id, name: wards[0]?.hospitalName ?? "", wards }));
}

/** The ward of that code, or null when the person may not print its poster. */
export async function findLinkedWard(ctx: UseCaseContext, code: string): Promise<WardRow | null> {
  const ward = await findWard(ctx.db, { code });
  if (!ward) return null;
  const place = { wardId: ward.id, hospitalId: ward.hospitalId };
  const isOpen = PRINTING.some((action) => mayDoLiaison(ctx.actor, action, place));
  return isOpen ? ward : null;
}

const PRINTING: readonly Action[] = ["liaison.request", "liaison.configure"];

function listWardsFor(ctx: UseCaseContext, action: Action): Promise<WardRow[]> {
  const wards = scopesOf(ctx.actor, action, "ward");
  if (wards.all) return listWards(ctx.db);
  const hospitals = scopesOf(ctx.actor, action, "hospital");
  return listWards(ctx.db, { wardIds: wards.ids, hospitalIds: hospitals.ids });
}
