import { expect, test } from "vitest";
import { proposalForm, sessionForm } from "./teaching.forms.ts";

const PROPOSAL = {
  kind: "case",
  title: "Un mutisme",
  moderatorId: "m",
  day: "2026-12-07",
  startTime: "14:00",
  endTime: "15:00",
  place: "Salle 2",
};

function faultsOf(
  more: Record<string, string>,
  form: typeof proposalForm | typeof sessionForm = proposalForm,
): string[] {
  const parsed = form.safeParse({ ...PROPOSAL, ...more });
  return parsed.success ? [] : parsed.error.issues.map(({ path }) => path.join("."));
}

test("a proposal is read in Paris", () => {
  expect(proposalForm.parse(PROPOSAL)).toMatchObject({
    startsAt: "2026-12-07T13:00:00.000Z",
    endsAt: "2026-12-07T14:00:00.000Z",
    theme: null,
    confirmed: [],
  });
});

test.each([
  [{ day: "" }, ["day"]],
  [{ day: "2026-02-30" }, ["day"]],
  [{ startTime: "" }, ["startTime"]],
  [{ endTime: "25:00" }, ["endTime"]],
  [{ endTime: "14:00" }, ["endTime"]],
  [{ endTime: "13:00" }, ["endTime"]],
  [{ startTime: "06:00", endTime: "14:01" }, ["endTime"]],
  [{ place: "" }, ["siteId"]],
  [{ videoUrl: "http://visio.test" }, ["videoUrl"]],
  [{ title: " " }, ["title"]],
  [{ kind: "course" }, ["kind"]],
])("%o is said beside %o", (more, fields) => {
  expect(faultsOf(more)).toEqual(fields);
});

test("a senior may plan a slot without a title, not a presenter without one, nor a course without a teacher", () => {
  expect(faultsOf({ title: "" }, sessionForm)).toEqual([]);
  expect(faultsOf({ title: "", presenterId: "p" }, sessionForm)).toEqual(["title"]);
  expect(faultsOf({ kind: "course" }, sessionForm)).toEqual(["presenterId"]);
});
