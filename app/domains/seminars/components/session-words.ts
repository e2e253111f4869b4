import type { SeenPlaces } from "../catalogue.rules.ts";
import type { CatalogueSession } from "../catalogue.service.server.ts";

/** Where it is; the link of a video session is only for those who have a place. */
export function placeLine(session: Pick<CatalogueSession, "siteName" | "place" | "isVideo">): string {
  const where = [session.siteName, session.place].filter(Boolean).join(", ");
  if (!session.isVideo) return where || "Lieu à préciser";
  const video = "en visioconférence (le lien est donné avec la place)";
  return where ? `${where}, ou ${video}` : `En${video.slice(2)}`;
}

export function seenPlaces(
  session: Pick<CatalogueSession, "capacity" | "heldCount" | "waitingCount" | "free">,
): SeenPlaces {
  return {
    capacity: session.capacity,
    held: session.heldCount,
    waiting: session.waitingCount,
    free: session.free,
  };
}
