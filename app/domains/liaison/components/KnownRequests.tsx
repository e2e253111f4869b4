import { formatInstant, formatShortDay } from "#app/shared/dates.ts";
import { Alert } from "#app/ui/Alert.tsx";
import type { KnownRequests, LiveRequest } from "../known-requests.service.server.ts";
import { LIAISON_LEVEL_LABELS, LIAISON_REASON_LABELS, LIAISON_STATUS_LABELS } from "../liaison.vocabulary.ts";

/** The request that is open already: it is followed, not asked again. */
export function LiveRequestAlert({ live }: { live: LiveRequest }) {
  const state = `Niveau ${LIAISON_LEVEL_LABELS[live.level].toLowerCase()}, ${LIAISON_STATUS_LABELS[live.status].toLowerCase()}`;
  return (
    <Alert tone="danger" title="Une demande est déjà en cours pour ce patient">
      <p>
        Envoyée le {formatInstant(live.requestedAt)}
        {live.followed ? ` par ${live.followed.wardName}` : " par un autre service de l’hôpital"}. {state}.
      </p>
      {live.followed ? (
        <p className="mt-2">
          <NewTab to={`/liaison/${live.followed.id}`} isButton>
            Suivre la demande {live.followed.reference}
          </NewTab>
        </p>
      ) : (
        <p>Pour y ajouter quelque chose, appelez ce service ou l’équipe de liaison.</p>
      )}
    </Alert>
  );
}

type Earlier = NonNullable<KnownRequests["earlier"]>;

/** Those of this stay first, then of the last year; of other wards, only how many and when. */
export function EarlierRequestsAlert({ earlier }: { earlier: Earlier }) {
  const { readable, others, frequentCount } = earlier;
  if (readable.length + others.count === 0) return null;
  const ordered = [...readable].sort((a, b) => Number(b.isSameStay) - Number(a.isSameStay));
  return (
    <Alert title="Avis déjà demandés pour ce patient, douze derniers mois">
      <ul className="mt-1 flex flex-col gap-1">
        {ordered.map((one) => (
          <li key={one.id}>
            <NewTab to={`/liaison/${one.id}`}>
              {formatShortDay(one.requestedAt)}, {LIAISON_REASON_LABELS[one.reason].toLowerCase()}
            </NewTab>
            <span className="block text-base-content/70">
              {one.isSameStay ? "Même séjour · " : ""}
              {one.wardName} · {LIAISON_STATUS_LABELS[one.status].toLowerCase()}
            </span>
          </li>
        ))}
      </ul>
      {others.count > 0 ? (
        <p className="mt-1">
          {others.count === 1 ? "Un avis" : `${others.count} avis`} pour d’autres services
          {others.lastOn ? `, le dernier le ${formatShortDay(others.lastOn)}` : ""}.
        </p>
      ) : null}
      {frequentCount ? (
        <p className="mt-1 font-medium">Demandes répétées : {frequentCount} en un an.</p>
      ) : null}
    </Alert>
  );
}

/** Beside the form, whose text stays where it is. */
function NewTab(props: { to: string; children: React.ReactNode; isButton?: boolean }) {
  const look = props.isButton
    ? "btn min-h-11 border-base-300 bg-base-100"
    : "link link-primary inline-flex min-h-11 items-center sm:min-h-6";
  return (
    <a href={props.to} target="_blank" rel="noreferrer" className={look}>
      {props.children}
      <span className="sr-only"> (dans un autre onglet)</span>
    </a>
  );
}
