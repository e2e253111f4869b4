import { z } from "zod";
import {
  checkbox,
  optionalInstant,
  optionalText,
  requiredDay,
  requiredText,
  version,
} from "#app/platform/forms/fields.ts";
import { MESSAGE_AUDIENCES } from "./management.vocabulary.ts";
import { readHalfDays, readQuotas, readTrainers } from "./session-rows.rules.ts";

const MAX_PLACES = 2_000;
const MAX_RELEASE_DAYS = 90;
const CAPACITY_FAULT = `Indiquez un nombre de places entre 1 et ${MAX_PLACES}, ou cochez « sans limite ».`;

const optionalUrl = z
  .union([
    z.literal(""),
    z.url({ protocol: /^https?$/, error: "Indiquez une adresse qui commence par https://." }),
  ])
  .optional()
  .transform((value) => value || null);

const optionalNumber = z
  .string()
  .trim()
  .optional()
  .transform((text) => text || null);

const fields = z.looseObject({
  siteId: optionalText(40),
  place: optionalText(200),
  videoUrl: optionalUrl,
  isUnlimited: checkbox(),
  capacity: optionalNumber,
  enrolmentOpensAt: optionalInstant(),
  enrolmentClosesAt: optionalInstant(),
  quotaReleaseDays: optionalNumber,
});
type Fields = z.output<typeof fields>;

/** A session: its half-days, trainers and reserved places are numbered rows (`day1`, `trainer1`, `quotaGroup1`). */
export const sessionForm = fields.superRefine(checkSession).transform((form) => {
  const capacity = capacityOf(form);
  const { kind, quotas } = readQuotas(form, capacity);
  return {
    halfDays: readHalfDays(form).halfDays,
    siteId: form.siteId,
    place: form.place,
    videoUrl: form.videoUrl,
    trainers: readTrainers(form),
    capacity,
    enrolmentOpensAt: form.enrolmentOpensAt,
    enrolmentClosesAt: form.enrolmentClosesAt,
    quotaKind: kind,
    quotas,
    quotaReleaseDays: kind === null ? null : Number(form.quotaReleaseDays),
    version: Number(form.version ?? 0),
  };
});
export type SessionForm = z.output<typeof sessionForm>;

function checkSession(form: Fields, check: z.RefinementCtx): void {
  const { halfDays, faults } = readHalfDays(form);
  const capacity = capacityOf(form);
  const found = [...faults, ...readQuotas(form, capacity).faults, ...releaseFaults(form)];
  if (!form.siteId && !form.place && !form.videoUrl)
    found.push({ field: "siteId", message: "Indiquez un site, un lieu ou un lien de visioconférence." });
  if (!form.isUnlimited && !(capacity !== null && capacity >= 1 && capacity <= MAX_PLACES))
    found.push({ field: "capacity", message: CAPACITY_FAULT });
  const start = halfDays[0]?.startsAt;
  if (start && form.enrolmentClosesAt && form.enrolmentClosesAt > start)
    found.push({
      field: "enrolmentClosesAt",
      message: "Les inscriptions se closent au plus tard au début de la séance.",
    });
  const closesAt = form.enrolmentClosesAt ?? start;
  if (closesAt && form.enrolmentOpensAt && form.enrolmentOpensAt >= closesAt)
    found.push({
      field: "enrolmentOpensAt",
      message: "Les inscriptions doivent ouvrir avant leur clôture.",
    });
  for (const { field, message } of found) check.addIssue({ code: "custom", path: [field], message });
}

function releaseFaults(form: Fields) {
  const isReserved = readQuotas(form, MAX_PLACES).kind !== null;
  const days = form.quotaReleaseDays ?? "";
  const isFine = /^\d{1,2}$/.test(days) && Number(days) <= MAX_RELEASE_DAYS;
  return isReserved && !isFine
    ? [
        {
          field: "quotaReleaseDays",
          message: `Indiquez combien de jours avant la séance, de 0 à ${MAX_RELEASE_DAYS}.`,
        },
      ]
    : [];
}

/** Null without a limit; NaN when it is not a number. */
function capacityOf(form: Fields): number | null {
  if (form.isUnlimited) return null;
  return /^\d{1,5}$/.test(form.capacity ?? "") ? Number(form.capacity) : Number.NaN;
}

export const duplicateForm = z.object({
  firstDay: requiredDay("Indiquez le premier jour de la nouvelle séance."),
});

export const cancelSessionForm = z.object({
  version: version(),
  reason: requiredText("Dites pourquoi : chaque personne le lira.", 500),
  otherSessionId: optionalText(40),
});
export type CancelSessionForm = z.output<typeof cancelSessionForm>;

export const publishForm = z.object({ version: version() });

export const discardForm = z.object({ version: version() });

export const capacityForm = z
  .object({ version: version(), isUnlimited: checkbox(), capacity: optionalNumber })
  .superRefine((form, check) => {
    const isNumber = /^\d{1,4}$/.test(form.capacity ?? "");
    const isFine = isNumber && Number(form.capacity) <= MAX_PLACES && Number(form.capacity) >= 1;
    if (!form.isUnlimited && !isFine)
      check.addIssue({ code: "custom", path: ["capacity"], message: CAPACITY_FAULT });
  })
  .transform(({ version, isUnlimited, capacity }) => ({
    version,
    capacity: isUnlimited ? null : Number(capacity),
  }));

export const removeForm = z.object({
  enrolmentId: requiredText("Choisissez la personne."),
  comment: requiredText("Dites pourquoi : la personne le lira.", 500),
});

export const moveForm = z.object({
  enrolmentId: requiredText("Choisissez la personne."),
  targetId: requiredText("Choisissez l’autre séance.", 40),
});

/** `person` names a participant or an account, as the search lists them. */
export const enrolSomebodyForm = z.object({ person: requiredText("Choisissez la personne dans la liste.") });

export const messageForm = z.object({
  audience: z.enum(MESSAGE_AUDIENCES, "Choisissez à qui écrire."),
  subject: requiredText("Indiquez un objet.", 150),
  body: requiredText("Écrivez le message.", 3_000),
});
export type MessageForm = z.output<typeof messageForm>;
