import { type Refusal, refused } from "#app/platform/outcome.ts";
import type { Database, Trx } from "#db/client.server.ts";
import {
  type CommuneOption,
  existsSecteur,
  findSecteurAnswer,
  listDetentionOptions,
  listMeantCommunes,
} from "./address.queries.server.ts";
import { PATIENT_MESSAGES, type SecteurReason } from "./patients.vocabulary.ts";
import { assignSecteur, type SecteurAssignment } from "./secteur.rules.ts";

interface TypedAddress {
  commune: string | null;
  communeCode: string | null;
  hasNoStableAddress: boolean;
  isDetained: boolean;
  detentionPlaceId: string | null;
  /** Chosen by hand, or left to be confirmed: somebody who lives far away has no commune known here. */
  secteurId?: string | null;
}

type ChosenCommune =
  | { ok: true; value: string | null; communes: CommuneOption[] }
  | (Refusal & { communes: CommuneOption[] });

/**
 * The commune that was typed, or picked among those that the text may mean. Refused with these when a postal code or
 * a beginning of a name does not say which: a postal code is not a commune (DOMAIN §1.2), and «Paris» is not Le
 * Touquet-Paris-Plage.
 */
export async function chooseCommune(db: Database, typed: TypedAddress): Promise<ChosenCommune> {
  if (!typed.commune) {
    if (typed.hasNoStableAddress || isDetained(typed) || typed.secteurId)
      return { ok: true, value: null, communes: [] };
    return { ...refused("rule", PATIENT_MESSAGES.communeNeeded, { field: "commune" }), communes: [] };
  }
  const meant = await listMeantCommunes(db, typed.commune);
  const [only] = meant;
  if (!only)
    return { ...refused("rule", PATIENT_MESSAGES.communeUnknown, { field: "commune" }), communes: [] };
  if (meant.length === 1 && only.isNamed) return { ok: true, value: only.code, communes: [] };
  const picked = meant.find((commune) => commune.code === typed.communeCode);
  if (picked) return { ok: true, value: picked.code, communes: meant };
  const question = meant.length > 1 ? PATIENT_MESSAGES.communeAmbiguous : PATIENT_MESSAGES.communeDoubtful;
  return { ...refused("rule", question, { field: "communeCode" }), communes: meant };
}

export interface ResidenceToSettle {
  communeCode: string | null;
  hasNoStableAddress: boolean;
  isDetained?: boolean;
  detentionPlaceId?: string | null;
  secteurId: string | null;
  secteurReason: SecteurReason | null;
  secteurNote: string | null;
}

/**
 * The secteur that a residence and a choice give a person born that day, from `on`. Refused beside the field
 * to fill in; for a shared commune the refusal says what to ask.
 */
export async function settleSecteur(
  trx: Trx,
  residence: ResidenceToSettle,
  person: { birthOn: string; on: string },
): Promise<{ ok: true; value: SecteurAssignment } | Refusal> {
  const hasStableAddress = !residence.hasNoStableAddress;
  const { communeCode } = residence;
  const detention = detentionOf(residence);
  if (detention?.placeId && !(await existsDetentionPlace(trx, detention.placeId)))
    return refused("rule", PATIENT_MESSAGES.detentionPlaceUnknown, { field: "detentionPlaceId" });
  const answer = await findSecteurAnswer(trx, { communeCode, hasStableAddress, detention, ...person });
  const assignment = assignSecteur(
    { isDetained: detention !== null, hasStableAddress, hasCommune: communeCode !== null, answer },
    { secteurId: residence.secteurId, reason: residence.secteurReason, note: residence.secteurNote },
  );
  if (assignment === "communeNeeded")
    return refused("rule", PATIENT_MESSAGES.communeNeeded, { field: "commune" });
  if (assignment === "partNeeded") return refused("rule", answer.words, { field: "secteurId" });
  if (assignment === "secteurReasonNeeded")
    return refused("rule", PATIENT_MESSAGES.secteurReasonNeeded, { field: "secteurReason" });
  if (assignment.secteurId && !(await existsSecteur(trx, assignment.secteurId)))
    return refused("rule", PATIENT_MESSAGES.secteurUnknown, { field: "secteurId" });
  return { ok: true, value: assignment };
}

/** A prison that is chosen says that the person is detained, ticked or not. */
export function isDetained(residence: Pick<ResidenceToSettle, "isDetained" | "detentionPlaceId">): boolean {
  return Boolean(residence.isDetained || residence.detentionPlaceId);
}

/** The columns of a record, and of its attachment, that say whether and where somebody is detained. */
export function detentionColumns(residence: Pick<ResidenceToSettle, "isDetained" | "detentionPlaceId">) {
  return {
    isDetained: Number(isDetained(residence)),
    detentionPlaceId: residence.detentionPlaceId ?? null,
  };
}

function detentionOf(residence: Pick<ResidenceToSettle, "isDetained" | "detentionPlaceId">) {
  return isDetained(residence) ? { placeId: residence.detentionPlaceId ?? null } : null;
}

async function existsDetentionPlace(trx: Trx, id: string): Promise<boolean> {
  return (await listDetentionOptions(trx)).some(({ value }) => value === id);
}

/** What would be computed, in words, while a person types; null when the text may mean several communes. */
export async function describeResidence(
  db: Database,
  typed: Omit<TypedAddress, "communeCode"> & { birthOn: string; on: string },
): Promise<string | null> {
  const isPlaced = typed.hasNoStableAddress || isDetained(typed);
  const meant = typed.commune && !isPlaced ? await listMeantCommunes(db, typed.commune) : [];
  const [only] = meant;
  if (!isPlaced && typed.commune && meant.length === 0) return PATIENT_MESSAGES.communeUnknown;
  if (!isPlaced && (meant.length !== 1 || !only?.isNamed)) return null;
  const answer = await findSecteurAnswer(db, {
    communeCode: only?.code ?? null,
    hasStableAddress: !typed.hasNoStableAddress,
    detention: detentionOf(typed),
    birthOn: typed.birthOn,
    on: typed.on,
  });
  return answer.words;
}
