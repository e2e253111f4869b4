import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { auditLabel } from "./audit.vocabulary.ts";

/** «recordAudit(…, { action: "x.y"», «auditPatient(db, ctx, "x.y"», «onReferral(ctx, id, "right", "x.y"»: what is written down. */
const RECORDED = [
  /recordAudit\([^;]{0,80}?action: "([a-z_]+\.[a-z_]+)"/gs,
  /audit[A-Z]\w*\([^;"]{0,60}?"([a-z_]+\.[a-z_]+)"/gs,
  /\bshown\(ctx, "([a-z_]+\.[a-z_]+)"/g,
  /onReferral\([^;"]{0,60}?"[a-z_]+\.[a-z_]+",\s*"([a-z_]+\.[a-z_]+)"/gs,
];

test("every action that is written down has a name on screen", () => {
  const actions = new Set<string>();
  for (const file of sources()) {
    const source = readFileSync(file, "utf8");
    for (const pattern of RECORDED)
      for (const [, action] of source.matchAll(pattern)) actions.add(action ?? "");
  }
  expect(actions.size).toBeGreaterThan(40);
  expect([...actions].filter((action) => auditLabel(action) === action).sort()).toEqual([]);
});

function sources(): string[] {
  return readdirSync("app", { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith(".test.ts"))
    .map((file) => `app/${file}`);
}
