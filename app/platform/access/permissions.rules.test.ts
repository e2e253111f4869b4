import { describe, expect, test } from "vitest";
import { ACTIONS, type Action, type Actor, can, MATRIX, scopesOf } from "./permissions.rules.ts";
import { NETWORK_SCOPE_ID, ROLE_SCOPES, ROLES, type Role, type ScopeType } from "./roles.vocabulary.ts";

function actor(role: Role, scopeType: ScopeType, scopeId: string): Actor {
  return {
    accountId: "account",
    professionalId: "professional",
    displayName: "Camille Test",
    email: "camille@pluton.test",
    grants: [{ role, scopeType, scopeId }],
  };
}

const NOBODY: Actor = { ...actor("intern", "network", NETWORK_SCOPE_ID), grants: [] };
const FOR_EVERYONE = ACTIONS.filter((action) => can(NOBODY, action));

describe.each(ROLES)("%s", (role) => {
  test.each(ACTIONS)("%s", (action) => {
    const isGiven = MATRIX[role].includes(action) || FOR_EVERYONE.includes(action);
    const isOpen = FOR_EVERYONE.includes(action);
    const scoped = actor(role, "filiere", "here");

    expect(can(scoped, action), "somewhere").toBe(isGiven);
    expect(can(scoped, action, { filiere: "here" }), "in its scope").toBe(isGiven);
    expect(can(scoped, action, { filiere: ["there", "here"] }), "in one of its scopes").toBe(isGiven);
    expect(can(scoped, action, { filiere: "there" }), "in another scope").toBe(isOpen);
    expect(can(scoped, action, { secteur: "here" }), "in a scope of another kind").toBe(isOpen);
    expect(can(scoped, action, { filiere: null }), "out of any scope").toBe(isOpen);
    expect(
      can(actor(role, "network", NETWORK_SCOPE_ID), action, { filiere: "there" }),
      "on the network",
    ).toBe(isGiven);
    expect(scopesOf(scoped, action, "filiere").ids).toEqual(MATRIX[role].includes(action) ? ["here"] : []);
  });
});

// DESIGN §5: these roles never open a patient record.
test.each([
  "pathway_assistant",
  "university_coordinator",
  "seminar_participant",
  "director",
  "data_protection_officer",
  "administrator",
] as const)("%s never reads a patient's record or clinical text", (role) => {
  const clinical: readonly Action[] = ["patient.read", "patient.update", "referral.read", "episode.write"];
  expect(MATRIX[role].filter((action) => clinical.includes(action))).toEqual([]);
});

test("someone without a role holds only what everyone holds", () => {
  expect(FOR_EVERYONE).toEqual(["seminar.enrol", "filiere.read", "territory.read", "resource.read"]);
});

test("every role is granted on some scope", () => {
  for (const role of ROLES) expect(ROLE_SCOPES[role].length, role).toBeGreaterThan(0);
});

test("the matrix, to be read", () => {
  const width = Math.max(...ACTIONS.map((action) => action.length));
  const lines = ACTIONS.map(
    (action) =>
      `${action.padEnd(width)} ${ROLES.filter((role) => MATRIX[role].includes(action)).join(", ") || "(everyone)"}`,
  );
  process.stdout.write(`${lines.join("\n")}\n`);
  expect(lines).toHaveLength(ACTIONS.length);
});
