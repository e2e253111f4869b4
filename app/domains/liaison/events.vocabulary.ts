import type { LiaisonAction } from "./liaison.rules.ts";

const LABELS: Record<LiaisonAction | "request" | "senior_called" | "first_open", string> = {
  request: "Demande envoyée",
  first_open: "Demande ouverte par la liaison",
  validate: "Pertinence validée",
  change_level: "Niveau modifié",
  answer_by_phone: "Réponse donnée par téléphone",
  refuse: "Non retenue après appel",
  take: "Prise en charge",
  assign: "Confiée",
  hand_over: "Reprise à la relève",
  release: "Remise aux internes",
  reset_clock: "Délai réinitialisé",
  see: "Premier contact",
  senior_called: "Senior appelé",
  submit_note: "Compte rendu remis",
  return_note: "Compte rendu rendu avec commentaires",
  countersign: "Réponse contresignée",
  plan_visit: "Nouvelle visite prévue",
  confirm: "Réponse confirmée par le service",
  close: "Demande close",
  cancel: "Demande annulée",
};

/** What a line of the history says; an action unknown here is shown as it is. */
export function liaisonEventLabel(action: string): string {
  return action in LABELS ? LABELS[action as keyof typeof LABELS] : action;
}
