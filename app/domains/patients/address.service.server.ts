import { type Refusal, refused } from "#app/platform/outcome.ts";
import type { Database } from "#db/client.server.ts";
import { type CommuneOption, listMeantCommunes } from "./address.queries.server.ts";
import { PATIENT_MESSAGES } from "./patients.vocabulary.ts";

interface TypedAddress {
  commune: string | null;
  communeCode: string | null;
  hasNoStableAddress: boolean;
}

type ChosenCommune =
  | { ok: true; value: string | null; communes: CommuneOption[] }
  | (Refusal & { communes: CommuneOption[] });

/**
 * The commune that was typed, or picked among those that the text may mean. Refused with these when a postal code or
 * a beginning of a name does not say which: a postal code is not a commune (DOMAIN §1.2).
 */
export async function chooseCommune(db: Database, typed: TypedAddress): Promise<ChosenCommune> {
  if (!typed.commune) {
    if (typed.hasNoStableAddress) return { ok: true, value: null, communes: [] };
    return { ...refused("rule", PATIENT_MESSAGES.communeNeeded, { field: "commune" }), communes: [] };
  }
  const meant = await listMeantCommunes(db, typed.commune);
  const [only] = meant;
  if (!only)
    return { ...refused("rule", PATIENT_MESSAGES.communeUnknown, { field: "commune" }), communes: [] };
  if (meant.length === 1) return { ok: true, value: only.code, communes: [] };
  const picked = meant.find((commune) => commune.code === typed.communeCode);
  if (picked) return { ok: true, value: picked.code, communes: meant };
  return { ...refused("rule", PATIENT_MESSAGES.communeAmbiguous, { field: "communeCode" }), communes: meant };
}
