/** In the order of the tabs: what needs somebody first. */
export const MESSAGE_STATUSES = ["failed", "pending", "sent"] as const;
export type MessageStatus = (typeof MESSAGE_STATUSES)[number];
