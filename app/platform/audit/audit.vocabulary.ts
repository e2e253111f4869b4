/** What each recorded action is called on screen; a test holds this list equal to what the code records. */
export const AUDIT_LABELS: Record<string, string> = {
  "account.activated": "Compte ouvert par son invitation",
  "account.created_by_command": "Compte d’administration ouvert en ligne de commande",
  "account.disabled": "Compte désactivé",
  "account.edited": "Fiche modifiée",
  "account.enabled": "Compte rouvert",
  "account.invited": "Invitation envoyée",
  "audit.export": "Journal exporté",
  "audit.search": "Journal consulté",
  "emergency.list": "Accès d’urgence passés en revue",
  "outbox.read": "Message consulté",
  "outbox.retried": "Message renvoyé",
  "password.changed": "Mot de passe changé",
  "password.reset": "Mot de passe réinitialisé",
  "password.reset_requested": "Réinitialisation demandée",
  "patient.read": "Dossier consulté",
  "patient.search": "Recherche de patient",
  "role.granted": "Rôle donné",
  "role.revoked": "Rôle retiré",
  "second_factor.enrolled": "Second facteur activé",
  "second_factor.passed": "Second facteur validé",
  "second_factor.refused": "Second facteur refusé",
  "second_factor.removed": "Second facteur retiré",
  "second_factor.reset": "Second facteur réinitialisé",
  "session.closed": "Déconnexion",
  "session.ended_by_administrator": "Sessions fermées par l’administration",
  "session.ended_everywhere": "Sessions fermées par la personne",
  "session.opened": "Connexion",
  "session.refused": "Connexion refusée",
  "setting.changed": "Paramètre modifié",
  "territory.import": "Territoire importé",
};

export function auditLabel(action: string): string {
  return AUDIT_LABELS[action] ?? action;
}
