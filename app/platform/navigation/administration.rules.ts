import { type Action, type Actor, can } from "../access/permissions.rules.ts";

interface AdministrationEntry {
  path: string;
  label: string;
  help: string;
  action: Action;
}

const ENTRIES: readonly AdministrationEntry[] = [
  {
    path: "/administration/comptes",
    label: "Comptes",
    help: "Inviter, modifier, désactiver ; donner des rôles sur un périmètre et une période.",
    action: "account.manage",
  },
  {
    path: "/administration/audit",
    label: "Journal d’audit",
    help: "Qui a lu ou changé quoi, quand. Inaltérable, scellé, exportable.",
    action: "audit.read",
  },
  {
    path: "/administration/messages",
    label: "Messages",
    help: "Courriels partis, en attente, en échec.",
    action: "outbox.read",
  },
  {
    path: "/administration/taches",
    label: "Tâches de fond",
    help: "Dernière exécution et échecs de ce que le temps déclenche.",
    action: "reference.manage",
  },
  {
    path: "/administration/parametres",
    label: "Paramètres",
    help: "Durées des sessions et des liens, effectif minimal affiché.",
    action: "reference.manage",
  },
  {
    path: "/liaison/reglages",
    label: "Délais de la liaison",
    help: "Par hôpital : délai de chaque niveau, horaires, numéro à appeler. Liens et affiches des services.",
    action: "reference.manage",
  },
];

/** The parts of the administration that this person's rights open. */
export function administrationEntries(actor: Actor): AdministrationEntry[] {
  return ENTRIES.filter((entry) => can(actor, entry.action));
}
