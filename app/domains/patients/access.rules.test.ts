import { describe, expect, test } from "vitest";
import type { Actor, Grant } from "#app/platform/access/permissions.rules.ts";
import { ROLES } from "#app/platform/access/roles.vocabulary.ts";
import { canReadPatient, canUpdatePatient, type PatientRelations, readingBasis } from "./access.rules.ts";

const NOW = new Date("2026-11-23T09:00:00Z");
const none: PatientRelations = {
  secteurId: "S1",
  senderSecteurIds: [],
  filiereIds: [],
  isAtDesk: false,
  liaisonHospitalIds: [],
  createdBy: "somebody",
  createdAt: "2026-01-01T00:00:00.000Z",
  emergencyUntil: null,
};

function holder(...grants: Grant[]): Actor {
  return { accountId: "me", professionalId: "p", displayName: "Dr Test", email: "t@pluton.test", grants };
}
const psychiatrist = holder({ role: "sector_psychiatrist", scopeType: "secteur", scopeId: "S1" });
const neighbour = holder({ role: "sector_psychiatrist", scopeType: "secteur", scopeId: "S2" });
const coordinator = holder({ role: "filiere_coordinator", scopeType: "filiere", scopeId: "F1" });
const practitioner = holder({ role: "filiere_practitioner", scopeType: "filiere", scopeId: "F1" });
const desk = holder({ role: "territory_desk", scopeType: "network", scopeId: "*" });
const intern = holder({ role: "intern", scopeType: "hospital", scopeId: "H1" });
const supervisor = holder({ role: "liaison_supervisor", scopeType: "network", scopeId: "*" });
const ward = holder({ role: "ward_requester", scopeType: "hospital", scopeId: "H1" });
const soon = "2026-11-23T09:00:00.001Z";

test.each([
  ["the psychiatrist of the secteur", psychiatrist, {}, "secteur", true],
  ["the psychiatrist after a change of secteur", psychiatrist, { secteurId: "S2" }, null, false],
  ["a psychiatrist of another secteur", neighbour, {}, null, false],
  ["a psychiatrist whose secteur sent a referral", neighbour, { senderSecteurIds: ["S2"] }, "sender", true],
  ["a psychiatrist, for a patient without secteur", psychiatrist, { secteurId: null }, null, false],
  ["a coordinator without referral", coordinator, {}, null, false],
  ["a coordinator whose filière received a referral", coordinator, { filiereIds: ["F1"] }, "filiere", true],
  ["a coordinator of another filière", coordinator, { filiereIds: ["F2"] }, null, false],
  ["a practitioner whose filière received a referral", practitioner, { filiereIds: ["F1"] }, "filiere", true],
  ["the desk without request", desk, {}, null, false],
  ["the desk while a request waits there", desk, { isAtDesk: true }, "desk", false],
  ["an intern without request", intern, {}, null, false],
  ["an intern whose hospital asked", intern, { liaisonHospitalIds: ["H1"] }, "liaison", false],
  ["an intern of another hospital", intern, { liaisonHospitalIds: ["H2"] }, null, false],
  ["the supervisor without request", supervisor, {}, null, false],
  ["the supervisor once a hospital asked", supervisor, { liaisonHospitalIds: ["H2"] }, "liaison", true],
  ["the ward that asked: the answer, never the record", ward, { liaisonHospitalIds: ["H1"] }, null, false],
  [
    "whoever just created the record",
    coordinator,
    { createdBy: "me", createdAt: "2026-11-16T09:00:00.000Z" },
    "creator",
    true,
  ],
  [
    "its creator after a week",
    coordinator,
    { createdBy: "me", createdAt: "2026-11-16T08:59:59.999Z" },
    null,
    false,
  ],
  ["an emergency access", neighbour, { emergencyUntil: soon }, "emergency", false],
  ["an emergency access that ended", neighbour, { emergencyUntil: NOW.toISOString() }, null, false],
  [
    "an emergency access of somebody who lost the right to open one",
    desk,
    { emergencyUntil: soon },
    null,
    false,
  ],
] as const)("%s", (_who, actor, relations, basis, mayUpdate) => {
  const related = { ...none, ...relations };
  expect(readingBasis(actor, related, NOW)).toBe(basis);
  expect(canUpdatePatient(actor, related, NOW)).toBe(mayUpdate);
});

describe("roles without a clinical relation never read a record, however related and wherever granted", () => {
  const clinical = [
    "sector_psychiatrist",
    "filiere_coordinator",
    "filiere_practitioner",
    "territory_desk",
    "intern",
    "liaison_supervisor",
  ];
  const everything: PatientRelations = {
    secteurId: "S1",
    senderSecteurIds: ["S1"],
    filiereIds: ["F1"],
    isAtDesk: true,
    liaisonHospitalIds: ["H1"],
    createdBy: "me",
    createdAt: NOW.toISOString(),
    emergencyUntil: soon,
  };
  test.each(ROLES.filter((role) => !clinical.includes(role)))("%s", (role) => {
    const scopes: Grant[] = [
      { role, scopeType: "network", scopeId: "*" },
      { role, scopeType: "secteur", scopeId: "S1" },
      { role, scopeType: "filiere", scopeId: "F1" },
    ];
    expect(canReadPatient(holder(...scopes), everything, NOW)).toBe(false);
    expect(canUpdatePatient(holder(...scopes), everything, NOW)).toBe(false);
  });
});

test("a coordinator of the whole network still needs a referral", () => {
  const network = holder({ role: "filiere_coordinator", scopeType: "network", scopeId: "*" });
  expect(canReadPatient(network, none, NOW)).toBe(false);
  expect(canReadPatient(network, { ...none, filiereIds: ["F9"] }, NOW)).toBe(true);
});
