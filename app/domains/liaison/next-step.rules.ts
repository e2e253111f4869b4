import type { Actor } from "#app/platform/access/permissions.rules.ts";
import { mayDoLiaison } from "./access.rules.ts";
import type { LiaisonLevel, LiaisonStatus } from "./liaison.vocabulary.ts";

interface Waiting {
  hospitalId: string;
  wardId: string;
  status: LiaisonStatus;
  level: LiaisonLevel;
  assignedTo: string | null;
}

/** Is the next move of this request up to this person? What an intern may take waits for each of them. */
export function liaisonWaitingFor(actor: Actor, request: Waiting): boolean {
  switch (request.status) {
    case "requested":
      return (
        mayDoLiaison(actor, "liaison.triage", request) ||
        (request.level === "immediate" && mayDoLiaison(actor, "liaison.take", request))
      );
    case "triaged":
      return mayDoLiaison(actor, "liaison.take", request);
    case "assigned":
    case "seen":
      return request.assignedTo === actor.accountId;
    case "written":
      return mayDoLiaison(actor, "liaison.countersign", request);
    case "countersigned":
      return mayDoLiaison(actor, "liaison.confirm", request);
    default:
      return false;
  }
}

/** What whoever is asked must do next, as an infinitive. */
export function liaisonToDo(request: Pick<Waiting, "status" | "level"> & { visit: number }): string {
  return TO_DO[request.status] ?? "Ouvrir la demande";
}

const TO_DO: Partial<Record<LiaisonStatus, string>> = {
  requested: "Trier la demande de liaison",
  triaged: "Prendre la demande de liaison",
  assigned: "Voir le patient",
  seen: "Rédiger le compte rendu",
  written: "Relire et contresigner la réponse",
  countersigned: "Confirmer la réponse reçue",
};
