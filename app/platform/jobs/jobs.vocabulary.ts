/** What each job is called on screen. */
const JOB_LABELS: Record<string, string> = {
  "audit.seal": "Sceller le journal d’audit",
  "episode-deadlines": "Échéances des soins et des retours",
  "identity.retention": "Effacer les sessions et liens périmés",
  "liaison-deadlines": "Rappels et échéances de la liaison",
  "outbox.send": "Envoyer les courriels",
  "referral-deadlines": "Rappels et échéances des adressages",
  "referral-drafts": "Effacer les brouillons oubliés",
  "seminar-comments": "Effacer les commentaires d’évaluation anciens",
  "seminar-reminders": "Rappels des séances de séminaires",
  "teaching-reminders": "Rappels de l’enseignement des internes",
  "seminar-deadlines": "Places proposées, places réservées et évaluations des séminaires",
  "resources.stale": "Signaler les fiches d’annuaire à vérifier",
};

export function jobLabel(name: string): string {
  return JOB_LABELS[name] ?? name;
}
