import { differencesOf } from "#app/platform/forms/merge.rules.ts";
import { refused } from "#app/platform/outcome.ts";
import { formatShortDay } from "#app/shared/dates.ts";
import type { Trx } from "#db/client.server.ts";
import { listChangesSince } from "./access-log.queries.server.ts";
import { describeBirthPlace } from "./birth-place.service.server.ts";
import type { IdentityRefusal } from "./matches.service.server.ts";
import type { PatientRecord } from "./patients.queries.server.ts";
import { CHANNEL_LABELS, PATIENT_FIELD_LABELS, PATIENT_MESSAGES, SEX_LABELS } from "./patients.vocabulary.ts";

/** What a correction may change, in the order of the form; the keys follow from these. */
const FIELDS = [
  "birthFamilyName",
  "birthGivenNames",
  "usedFamilyName",
  "usedGivenName",
  "birthOn",
  "sex",
  "birthPlaceCode",
  "insNumber",
  "address",
  "phone",
  "email",
  "preferredChannel",
] as const;

type PatientChange = Pick<PatientRecord, (typeof FIELDS)[number]>;

const CODE_LABELS: Record<string, string> = { ...SEX_LABELS, ...CHANNEL_LABELS };

/** Refusal of a write on a record that changed since it was read, with what changed and who did it. */
export async function refuseStale(
  trx: Trx,
  current: PatientRecord,
  version: number,
  typed?: Record<string, unknown>,
): Promise<IdentityRefusal> {
  const since = await listChangesSince(trx, { patientId: current.id, version });
  const differences = typed
    ? differencesOf({
        labels: PATIENT_FIELD_LABELS,
        recorded: await formTexts(trx, current),
        typed,
        changed: since.flatMap((change) => change.fields.map(formField)),
        show: showPatientValue,
      })
    : [];
  return refused("conflict", PATIENT_MESSAGES.changed, {
    changes: since.map(({ fields, ...change }) => change),
    merge: { version: current.version, differences },
  });
}

/** A record, or a form, as the fields of the form hold it: the place of birth by name. */
export async function formTexts(trx: Trx, values: PatientChange): Promise<Record<string, unknown>> {
  const { birthPlaceCode, ...texts } = Object.fromEntries(FIELDS.map((name) => [name, values[name]]));
  return { ...texts, birthPlace: await describeBirthPlace(trx, values.birthPlaceCode) };
}

const formField = (column: string) => (column === "birthPlaceCode" ? "birthPlace" : column);

function showPatientValue(name: string, texts: readonly string[]): string {
  const isCode = name === "sex" || name === "preferredChannel";
  return texts
    .map((text) => (name === "birthOn" ? formatShortDay(text) : isCode ? (CODE_LABELS[text] ?? text) : text))
    .join();
}

/** Names of the columns that change: the audit trail gets these, never their values. */
export function changedFields(before: PatientRecord, after: PatientChange): (keyof PatientChange)[] {
  return FIELDS.filter((field) => after[field] !== before[field]);
}
