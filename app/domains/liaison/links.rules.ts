import { type Action, type Actor, can } from "#app/platform/access/permissions.rules.ts";

const LINKS: readonly { label: string; to: string; anyOf: readonly Action[] }[] = [
  { label: "À contresigner", to: "/liaison/supervision", anyOf: ["liaison.countersign"] },
  { label: "Transmissions", to: "/liaison/transmissions", anyOf: ["liaison.write"] },
  { label: "Gardes et disponibilités", to: "/liaison/disponibilites", anyOf: ["liaison.write"] },
  { label: "Carnet", to: "/liaison/carnet", anyOf: ["liaison.logbook", "liaison.countersign"] },
  { label: "Revue de pertinence", to: "/liaison/revue", anyOf: ["liaison.triage", "liaison.confirm"] },
  { label: "Demandes répétées", to: "/liaison/repetees", anyOf: ["liaison.triage"] },
  {
    label: "Liens et affiches",
    to: "/liaison/services",
    anyOf: ["liaison.confirm", "liaison.configure"],
  },
  { label: "Délais et horaires", to: "/liaison/reglages", anyOf: ["liaison.configure"] },
];

/** The other pages of the liaison that this person's rights open, from the board. */
export function liaisonLinks(actor: Actor): { label: string; to: string }[] {
  return LINKS.filter(({ anyOf }) => anyOf.some((action) => can(actor, action))).map(({ label, to }) => ({
    label,
    to,
  }));
}
