/** What happened, as the timeline and conflicts say it. Every move of the state machine has its line. */
const EVENT_LABELS: Readonly<Record<string, string>> = {
  create: "brouillon ouvert",
  save_draft: "brouillon modifié",
  draft_expiring: "effacement prochain du brouillon annoncé",
  submit: "adressage envoyé",
  ask_information: "complément demandé",
  give_information: "complément apporté",
  resume: "examen repris sans le complément",
  advise: "avis rendu",
  convert_to_care: "avis transformé en demande de soins",
  decline: "adressage décliné",
  redirect: "réorienté vers une autre filière",
  redirected_here: "reçu d’une autre filière",
  route: "orienté vers une filière par le guichet territorial",
  accept: "adressage accepté",
  enqueue: "placé en liste d’attente",
  schedule: "premier rendez-vous fixé",
  rebook: "premier rendez-vous refixé",
  unschedule: "premier rendez-vous non tenu, retour en liste d’attente",
  start_care: "soins commencés",
  close: "retour reçu par le secteur",
  cancel: "adressage annulé",
  attach: "pièce jointe ajoutée",
  detach: "pièce jointe retirée",
  first_open: "ouvert pour la première fois",
  remind: "relance automatique",
  escalate: "échéance dépassée, signalée automatiquement",
  boost: "avancé dans la liste d’attente",
  review_due: "réévaluation de l’attente demandée",
  review_wait: "situation réévaluée pendant l’attente",
  extend: "soins prolongés",
  end: "soins terminés",
  return: "retour adressé au secteur",
};

export function eventLabel(action: string): string {
  return EVENT_LABELS[action] ?? "dossier modifié";
}
