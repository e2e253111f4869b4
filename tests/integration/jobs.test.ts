import { expect, test } from "vitest";
import { jobs } from "#app/commands/jobs.ts";
import { jobLabel } from "#app/platform/jobs/jobs.vocabulary.ts";

test("the administrator reads each job by a name in French, of its own", () => {
  const labels = jobs.map(({ name }) => jobLabel(name));
  expect(labels.filter((label) => jobs.some(({ name }) => name === label))).toEqual([]);
  expect(new Set(labels).size).toBe(jobs.length);
});
