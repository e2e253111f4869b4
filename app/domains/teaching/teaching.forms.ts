import { z } from "zod";
import {
  choice,
  optionalChoice,
  optionalText,
  requiredDay,
  requiredText,
  version,
} from "#app/platform/forms/fields.ts";
import { instantOf } from "#app/shared/dates.ts";
import { refuseTimes } from "./teaching.rules.ts";
import { FEEDBACK_MARKS, PROPOSED_KINDS, TEACHING_KINDS } from "./teaching.vocabulary.ts";

const MAX_TITLE = 160;
const MAX_COMMENT = 1_000;
const MAX_REASON = 500;
const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const LONG_AGO = new Date(0);

const isTime = (text: string) => TIME.test(text);
const time = (message: string) => z.string(message).trim().regex(TIME, message);

const optionalUrl = z
  .union([
    z.literal(""),
    z.url({ protocol: /^https$/, error: "Indiquez une adresse qui commence par https://." }),
  ])
  .optional()
  .transform((value) => value || null);

const WHICH_KIND = "Choisissez ce dont il s’agit.";

/** Words of the form that name nobody, as their author ticked them. */
export const confirmedWords = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((words) => (words === undefined ? [] : [words].flat()));

const theme = optionalText(MAX_TITLE);

const placeAndTime = {
  day: requiredDay("Indiquez le jour."),
  startTime: time("Indiquez l’heure de début."),
  endTime: time("Indiquez l’heure de fin."),
  siteId: optionalText(40),
  place: optionalText(200),
  videoUrl: optionalUrl,
};
type PlaceAndTime = z.output<z.ZodObject<typeof placeAndTime>>;

function checkPlaceAndTime(form: PlaceAndTime, check: z.RefinementCtx): void {
  if (!form.siteId && !form.place && !form.videoUrl)
    fault(check, "siteId", "Indiquez un site, un lieu ou un lien de visioconférence.");
  // what is not a day or a time has been said already
  if (!z.iso.date().safeParse(form.day).success || ![form.startTime, form.endTime].every(isTime)) return;
  // whether it is past is for the server's clock to say
  const refusal = refuseTimes(timesOf(form), LONG_AGO);
  if (refusal) fault(check, refusal.field, refusal.message);
}

function fault(check: z.RefinementCtx, field: string, message: string): void {
  check.addIssue({ code: "custom", path: [field], message });
}

function timesOf({ day, startTime, endTime }: PlaceAndTime) {
  return {
    startsAt: instantOf(day, startTime).toISOString(),
    endsAt: instantOf(day, endTime).toISOString(),
  };
}

function withTimes<Form extends PlaceAndTime>(form: Form) {
  const { day, startTime, endTime, ...rest } = form;
  return { ...rest, ...timesOf({ ...form, day, startTime, endTime }) };
}

/** A session as a senior or the coordination plans or changes it; nobody presents a free slot yet. */
export const sessionForm = z
  .object({
    kind: choice(TEACHING_KINDS, WHICH_KIND),
    title: optionalText(MAX_TITLE),
    theme,
    filiereId: optionalText(40),
    presenterId: optionalText(40),
    moderatorId: requiredText("Choisissez qui modère.", 40),
    ...placeAndTime,
    version: version().optional(),
    confirmed: confirmedWords,
  })
  .superRefine((form, check) => {
    checkPlaceAndTime(form, check);
    if (form.presenterId && !form.title) fault(check, "title", "Indiquez un titre.");
    if (form.kind === "course" && !form.presenterId) fault(check, "presenterId", "Dites qui donne ce cours.");
  })
  .transform(withTimes);
export type SessionForm = z.output<typeof sessionForm>;

/** What an intern proposes, at a date of their own. */
export const proposalForm = z
  .object({
    kind: choice(PROPOSED_KINDS, WHICH_KIND),
    title: requiredText("Indiquez un titre.", MAX_TITLE),
    theme,
    filiereId: optionalText(40),
    moderatorId: requiredText("Choisissez qui modère.", 40),
    ...placeAndTime,
    confirmed: confirmedWords,
  })
  .superRefine(checkPlaceAndTime)
  .transform(withTimes);
export type ProposalForm = z.output<typeof proposalForm>;

/** What an intern proposes for a free slot, or again after a change was asked for. */
export const slotProposalForm = z.object({
  version: version(),
  kind: choice(PROPOSED_KINDS, WHICH_KIND),
  title: requiredText("Indiquez un titre.", MAX_TITLE),
  theme,
  filiereId: optionalText(40),
  confirmed: confirmedWords,
});
export type SlotProposalForm = z.output<typeof slotProposalForm>;

export const acceptForm = z.object({ version: version() });

export const askChangesForm = z.object({
  version: version(),
  comment: requiredText("Dites ce qui est à changer.", MAX_COMMENT),
});

export const withdrawForm = z.object({
  version: version(),
  comment: requiredText("Dites pourquoi : la personne qui modère le lira.", MAX_REASON),
});

export const cancelForm = z.object({
  version: version(),
  reason: requiredText("Dites pourquoi : chaque personne attendue le lira.", MAX_REASON),
});

const mark = optionalChoice(FEEDBACK_MARKS).refine((value) => value !== null, "Choisissez une appréciation.");

export const feedbackForm = z.object({
  feedbackVersion: z.coerce.number().int().nonnegative(),
  clarity: mark,
  reasoning: mark,
  literature: mark,
  comment: optionalText(MAX_COMMENT),
});
export type FeedbackForm = z.output<typeof feedbackForm>;

/** «Je suis là»: nothing is typed. */
export const declareForm = z.object({});
