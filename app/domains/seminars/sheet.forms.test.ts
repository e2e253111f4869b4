import { expect, test } from "vitest";
import { closeForm, sheetForm } from "./sheet.forms.ts";

const SHEET = { halfDayId: "h", version: "3", presence_a: "signed", late_a: "12", early_a: "", reason_a: "" };

test("each person's fields become a line", () => {
  const form = { ...SHEET, presence_b: "absent", reason_b: " Train ", intent: "save" };
  expect(sheetForm.parse(form)).toEqual({
    halfDayId: "h",
    version: 3,
    lines: [
      { enrolmentId: "a", presence: "signed", lateMinutes: 12, earlyMinutes: 0, absenceReason: null },
      { enrolmentId: "b", presence: "absent", lateMinutes: 0, earlyMinutes: 0, absenceReason: "Train" },
    ],
  });
});

test.each(["-1", "601", "dix", "1,5"])("minutes are whole: %s", (late) => {
  const parsed = sheetForm.safeParse({ ...SHEET, late_a: late });
  expect(parsed.error?.issues[0]?.path).toEqual(["late_a"]);
});

test("closing needs a name and the box that signs", () => {
  const parsed = closeForm.safeParse({ ...SHEET, trainerName: " " });
  expect(parsed.error?.issues.map(({ path }) => path[0])).toEqual(["trainerName", "isAttested"]);
  expect(closeForm.parse({ ...SHEET, trainerName: "Dr Essai", isAttested: "on" })).toMatchObject({
    trainerName: "Dr Essai",
  });
});
