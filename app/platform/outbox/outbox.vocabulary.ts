/** In the order of the tabs: what needs a person first. */
export const MESSAGE_STATUSES = ["failed", "pending", "sent"] as const;
export type MessageStatus = (typeof MESSAGE_STATUSES)[number];

export const MESSAGE_STATUS_LABELS: Record<MessageStatus, string> = {
  failed: "En échec",
  pending: "En attente",
  sent: "Envoyés",
};
