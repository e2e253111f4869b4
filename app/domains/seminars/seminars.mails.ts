import type { Mail } from "#app/platform/outbox/outbox.server.ts";
import { formatInstant } from "#app/shared/dates.ts";
import { quoted } from "#app/shared/text.ts";
import type { NewsLabel } from "./notices.rules.ts";
import { confirmPath, followPath, sessionPath } from "./seminars.paths.ts";

interface Recipient {
  /** Null: nobody whom the application knows. */
  accountId: string | null;
  email: string;
}

const PARAGRAPH = "\n\n";

/** Asks whoever reads the address whether the request is theirs; until then nothing is reserved. */
export function confirmRequestMail(
  to: Recipient,
  session: NewsLabel,
  request: { id: string; validHours: number },
): Mail {
  const { id, validHours } = request;
  return mail(to, "seminar.request", "Pluton : confirmez votre demande de place", [
    `Quelqu’un, sans doute vous, demande une place : ${labelOf(session)}.`,
    "Rien n’est encore réservé. Ouvrez ce lien, puis confirmez : l’ordre d’arrivée est celui des confirmations.",
    `{url}${confirmPath(id)}`,
    `Ce lien fonctionne pendant ${validHours} heures. Si vous n’avez rien demandé, ne faites rien : la demande s’effacera.`,
    ...(to.accountId
      ? [
          "Cette adresse est celle de votre compte Pluton : la demande y sera rattachée, et suivie dans l’application.",
        ]
      : []),
  ]);
}

/** Told to the address alone: the page that was filled in says the same to everybody. */
export function alreadyAskedMail(
  to: Recipient,
  session: NewsLabel & { id: string },
  enrolmentId: string,
): Mail {
  return mail(to, "seminar.already", "Pluton : votre demande de place est déjà connue", [
    `Vous avez déjà une place, ou un rang sur la liste d’attente : ${labelOf(session)}. Où vous en êtes :`,
    `{url}${to.accountId ? sessionPath(session.id) : followPath(enrolmentId)}`,
    "Si vous n’avez rien demandé, ne faites rien : rien n’a changé.",
  ]);
}

function labelOf(session: NewsLabel): string {
  return `${quoted(session.title)}, ${formatInstant(session.startsAt)}`;
}

function mail(to: Recipient, kind: string, subject: string, paragraphs: readonly string[]): Mail {
  return {
    kind,
    accountId: to.accountId,
    email: to.email,
    subject,
    body: ["Bonjour,", ...paragraphs].join(PARAGRAPH),
  };
}
