import { type Action, type Actor, can } from "../access/permissions.rules.ts";

export type NavigationKey =
  | "day"
  | "referrals"
  | "liaison"
  | "logistics"
  | "patients"
  | "filieres"
  | "seminars"
  | "teaching"
  | "territory"
  | "steering"
  | "emergency"
  | "administration";

export interface NavigationEntry {
  key: NavigationKey;
  label: string;
  path: string;
}

interface Rule extends NavigationEntry {
  /** One of these rights, on any scope, opens the entry; left out: every signed-in person. */
  anyOf?: readonly Action[];
}

/** The whole rail, in its order. A module that does not exist yet has no line here. */
const ENTRIES: readonly Rule[] = [
  { key: "day", label: "Ma journée", path: "/" },
  {
    key: "referrals",
    label: "Adressages",
    path: "/adressages",
    anyOf: ["referral.list"],
  },
  { key: "liaison", label: "Liaison", path: "/liaison", anyOf: ["liaison.list"] },
  { key: "logistics", label: "Parcours", path: "/parcours", anyOf: ["logistics.write"] },
  { key: "patients", label: "Patients", path: "/patients", anyOf: ["patient.search"] },
  { key: "filieres", label: "Filières", path: "/filieres", anyOf: ["filiere.read"] },
  { key: "seminars", label: "Séminaires", path: "/seminaires" },
  { key: "teaching", label: "Enseignement", path: "/enseignement", anyOf: ["teaching.read"] },
  { key: "steering", label: "Pilotage", path: "/pilotage", anyOf: ["liaison.figures"] },
  { key: "territory", label: "Territoire", path: "/territoire", anyOf: ["territory.read"] },
  { key: "emergency", label: "Accès d’urgence", path: "/acces-urgence", anyOf: ["emergency.review"] },
  {
    key: "administration",
    label: "Administration",
    path: "/administration",
    anyOf: ["account.manage", "reference.manage", "audit.read", "outbox.read"],
  },
];

/** The rail's entries that this person's rights open. */
export function entriesFor(actor: Actor): NavigationEntry[] {
  return ENTRIES.filter((entry) => !entry.anyOf || entry.anyOf.some((action) => can(actor, action))).map(
    ({ key, label, path }) => ({ key, label, path }),
  );
}
