import { expect, test } from "vitest";
import { parseFormData } from "#app/platform/forms/form.server.ts";
import { answerIdentityRefusal } from "./patient-reply.server.ts";
import { createPatientForm } from "./patients.forms.ts";
import { IDENTITY_WARNING_LABELS, PATIENT_MESSAGES } from "./patients.vocabulary.ts";

function faultsOf(values: Record<string, string>): string[] {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.set(name, value);
  const parsed = parseFormData(form, createPatientForm);
  return parsed.ok ? [] : Object.keys(parsed.reply.data.fieldErrors);
}

test.each([
  [{}, ["birthFamilyName", "birthGivenNames", "birthOn", "sex", "commune"]],
  [{ hasNoStableAddress: "on" }, ["birthFamilyName", "birthGivenNames", "birthOn", "sex"]],
  [{ secteurId: "to_confirm" }, ["birthFamilyName", "birthGivenNames", "birthOn", "sex"]],
])("everything that is missing is said at once: %o", (values, faults) => {
  expect(faultsOf(values)).toEqual(faults);
});

test("what looks wrong in an identity is said beside its field", () => {
  const { data } = answerIdentityRefusal(
    {
      ok: false,
      kind: "rule",
      message: PATIENT_MESSAGES.doubtful,
      warnings: ["ins_key", "ins_sex"],
      toConfirm: "ins_key ins_sex",
    },
    {},
  );
  expect(data.fieldErrors).toEqual({
    insNumber: `${IDENTITY_WARNING_LABELS.ins_key} ${IDENTITY_WARNING_LABELS.ins_sex}`,
  });
});
