import { Form } from "@remix-run/react";
import { formatShortDay } from "#app/shared/dates.ts";
import { LinkButton, SubmitButton } from "#app/ui/Button.tsx";
import { Card } from "#app/ui/Card.tsx";
import { DueTag } from "#app/ui/DueTag.tsx";
import { Tag } from "#app/ui/Tag.tsx";
import type { QueuePosition } from "../care-overview.queries.server.ts";

/** The rank in the waiting list, as both sides see it, and why somebody was moved up. */
export function QueuePanel(props: {
  queue: QueuePosition | null;
  may: { rank: boolean; enqueue?: boolean };
  now: string;
  /** Needed to offer the entry in the list. */
  referral?: { id: string; version: number };
}) {
  const { queue, referral } = props;
  if (!queue) return referral && props.may.enqueue ? <EnqueueCard referral={referral} /> : null;
  return (
    <Card
      title="Liste d’attente"
      id="attente"
      aside={
        props.may.rank ? (
          <LinkButton to="/adressages/attente" isSmall>
            Voir la liste
          </LinkButton>
        ) : null
      }
    >
      <div className="flex flex-col gap-1.5 text-sm">
        <p>
          <span className="font-semibold text-2xl">
            {queue.rank}
            <sup>{queue.rank === 1 ? "er" : "e"}</sup>
          </span>{" "}
          sur {queue.total}, en attente depuis le {formatShortDay(queue.waitingSince)}
        </p>
        <p className="text-base-content/70">Ordre : priorité, puis date d’entrée dans la liste.</p>
        <p>
          {queue.isReviewDue ? <Tag tone="danger">Réévaluation demandée</Tag> : "Réévaluation de l’attente :"}{" "}
          <DueTag dueAt={queue.reviewDueAt} now={props.now} />
        </p>
        {queue.boost ? (
          <p>
            Avancé dans la liste le {formatShortDay(queue.boost.at)} par {queue.boost.by}
            {queue.boost.reason ? ` : ${queue.boost.reason}` : ""}
          </p>
        ) : null}
      </div>
    </Card>
  );
}

function EnqueueCard({ referral }: { referral: { id: string; version: number } }) {
  return (
    <Card title="Liste d’attente">
      <Form method="post" action="/adressages/attente" className="flex flex-col items-start gap-3">
        <p className="text-sm">
          Sans rendez-vous possible maintenant, le patient prend son rang : priorité, puis date d’entrée.
        </p>
        <input type="hidden" name="intent" value="enqueue" />
        <input type="hidden" name="referralId" value={referral.id} />
        <input type="hidden" name="version" value={referral.version} />
        <SubmitButton tone="plain" isSmall>
          Mettre en liste d’attente
        </SubmitButton>
      </Form>
    </Card>
  );
}
