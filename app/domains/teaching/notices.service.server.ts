import { notify } from "#app/platform/outbox/outbox.server.ts";
import { dayOf } from "#app/shared/dates.ts";
import type { Trx } from "#db/client.server.ts";
import { sessionLabel } from "./session-words.rules.ts";
import { contentPath, teachingPath } from "./teaching.paths.ts";
import { listInterns, type TeachingRow } from "./teaching.queries.server.ts";

/** What happened to a session, as people are told: never its title, which says something of a case. */
export type TeachingNews =
  | "proposed"
  | "resubmitted"
  | "accepted"
  | "changesAsked"
  | "planned"
  | "withdrawn"
  | "cancelled"
  | "lapsed"
  | "moved"
  | "reminder"
  | "contentMissing"
  | "feedback";

const SENTENCES: Record<TeachingNews, string> = {
  proposed: "Proposition à valider",
  resubmitted: "Proposition reprise, à valider",
  accepted: "Votre proposition est acceptée",
  changesAsked: "Une modification vous est demandée",
  planned: "Une séance d’enseignement est prévue avec vous",
  withdrawn: "La présentation est retirée",
  cancelled: "Séance d’enseignement annulée",
  lapsed: "Proposition restée sans réponse, séance annulée",
  moved: "Séance d’enseignement déplacée",
  reminder: "Vous présentez dans une semaine",
  contentMissing: "Le contenu de votre présentation reste à terminer",
  feedback: "Une appréciation de votre présentation est disponible",
};

const TO_WRITE: readonly TeachingNews[] = ["reminder", "contentMissing"];

type Told = Pick<TeachingRow, "id" | "kind" | "startsAt">;

/** Tells people what happened to a session, in the application and by e-mail, without a word of its content. */
export function tellTeaching(
  trx: Trx,
  accountIds: readonly (string | null)[],
  { news, session, now }: { news: TeachingNews; session: Told; now: Date },
): Promise<void> {
  const path = TO_WRITE.includes(news) ? contentPath(session.id) : teachingPath(session.id);
  return notify(
    trx,
    accountIds.filter((id) => id !== null),
    { kind: `teaching.${news}`, text: `${SENTENCES[news]} : ${sessionLabel(session)}.`, path },
    now,
  );
}

/** Whoever would come: the presenter, the moderator, and the interns in post that day. */
export async function listExpected(
  trx: Trx,
  session: Pick<TeachingRow, "startsAt" | "presenterId" | "moderatorId">,
): Promise<string[]> {
  const day = dayOf(session.startsAt);
  const interns = await listInterns(trx, { from: day, to: day });
  const { presenterId, moderatorId } = session;
  return [...interns.map(({ accountId }) => accountId), moderatorId, ...(presenterId ? [presenterId] : [])];
}
