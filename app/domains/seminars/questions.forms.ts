import { z } from "zod";
import { checkbox, choice, requiredText } from "#app/platform/forms/fields.ts";
import { QUESTION_KINDS, QUESTIONNAIRE_KINDS, type QuestionnaireKind } from "./evaluation.vocabulary.ts";
import { CHOICE_ROWS } from "./questions.rules.ts";
import { rowNumbers } from "./session-rows.rules.ts";

const MAX_CHOICE = 200;
const MAX_LABEL = 300;

/** The version of a questionnaire that the person had before their eyes; 0 is the common one. */
const number = z.coerce.number().int().nonnegative();
const position = z.coerce.number().int().positive();

const chosen = z.object({ kind: z.enum(QUESTIONNAIRE_KINDS), number });

/** What a button of the list does to one of its questions. */
export const listedForm = chosen.extend({ position });

/** Which questionnaire the page shows, and which of its questions is being reworded. */
export function readQuestionnaireSearch(url: string): { kind: QuestionnaireKind; position: number | null } {
  const search = new URL(url).searchParams;
  return {
    kind: QUESTIONNAIRE_KINDS.find((one) => one === search.get("questionnaire")) ?? "satisfaction",
    position: position.safeParse(search.get("question")).data ?? null,
  };
}

/** A question of opinion, or of knowledge: the latter says which of its choices are right. */
export function questionForm(isKnowledge: boolean) {
  return z
    .looseObject({
      kind: z.enum(QUESTIONNAIRE_KINDS),
      number,
      position: position.optional(),
      label: requiredText("Écrivez la question.", MAX_LABEL),
      answerKind: choice(QUESTION_KINDS, "Choisissez comment on y répond."),
      isRequired: checkbox(),
    })
    .superRefine((form, check) => {
      for (const { field, message } of readChoiceRows(form, form.answerKind, isKnowledge).faults)
        check.addIssue({ code: "custom", path: [field], message });
    })
    .transform((form) => ({
      kind: form.kind,
      number: form.number,
      position: form.position,
      question: {
        kind: form.answerKind,
        label: form.label,
        // A question of knowledge without an answer would count as a wrong one.
        isRequired: isKnowledge || form.isRequired,
        measure: null,
        choices: readChoiceRows(form, form.answerKind, isKnowledge).choices,
      },
    }));
}

/** The choices that were typed, in their order, and what is wrong with them. */
export function readChoiceRows(
  form: Readonly<Record<string, unknown>>,
  kind: string,
  isKnowledge: boolean,
): { choices: { label: string; isRight: boolean }[]; faults: { field: string; message: string }[] } {
  if (kind !== "one" && kind !== "several") return { choices: [], faults: [] };
  const faults: { field: string; message: string }[] = [];
  const choices = rowNumbers(CHOICE_ROWS).flatMap((row) => {
    const label = textOf(form[`choice${row}`]);
    const isRight = isKnowledge && Boolean(form[`right${row}`]);
    if (label.length > MAX_CHOICE)
      faults.push({ field: `choice${row}`, message: `${MAX_CHOICE} caractères au plus.` });
    if (label === "" && isRight)
      faults.push({ field: `choice${row}`, message: "Écrivez la réponse qui est juste." });
    return label === "" ? [] : [{ label, isRight }];
  });
  const right = choices.filter((one) => one.isRight).length;
  if (choices.length < 2) faults.push({ field: "choice1", message: "Proposez au moins deux réponses." });
  else if (isKnowledge && right === 0)
    faults.push({ field: "choice1", message: "Cochez la réponse juste, ou les réponses justes." });
  else if (isKnowledge && kind === "one" && right > 1)
    faults.push({
      field: "choice1",
      message:
        "Un seul choix est attendu : cochez une seule réponse juste, ou choisissez « plusieurs choix ».",
    });
  return { choices, faults };
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value.trim() : "";
}
