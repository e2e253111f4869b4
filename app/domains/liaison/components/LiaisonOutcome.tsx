import { formatInstant } from "#app/shared/dates.ts";
import { Card } from "#app/ui/Card.tsx";
import { DefinitionList } from "#app/ui/DefinitionList.tsx";
import {
  LIAISON_CANCEL_REASON_LABELS,
  LIAISON_REFUSAL_REASON_LABELS,
  type LiaisonCancelReason,
  type LiaisonRefusalReason,
  type LiaisonStatus,
} from "../liaison.vocabulary.ts";

interface Outcome {
  status: LiaisonStatus;
  phoneAnswer: string | null;
  calledAt: string | null;
  calledPerson: string | null;
  refusalReason: LiaisonRefusalReason | null;
  cancelReason: LiaisonCancelReason | null;
}

/** How a request ended without a visit: answered by phone, not retained after a call, cancelled. */
export function LiaisonOutcome({ request }: { request: Outcome }) {
  const call = [
    {
      label: "Appel",
      value: request.calledAt ? `${formatInstant(request.calledAt)}, avec ${request.calledPerson}` : null,
    },
  ];
  if (request.status === "answered_by_phone")
    return (
      <Card title="Réponse donnée par téléphone" id="reponse">
        <p className="mb-3 whitespace-pre-line break-words">{request.phoneAnswer}</p>
        <DefinitionList items={call} />
      </Card>
    );
  if (request.status === "refused" && request.refusalReason)
    return (
      <Card title="Demande non retenue">
        <DefinitionList
          items={[{ label: "Motif", value: LIAISON_REFUSAL_REASON_LABELS[request.refusalReason] }, ...call]}
        />
      </Card>
    );
  if (request.status === "cancelled" && request.cancelReason)
    return (
      <Card title="Demande annulée">
        <DefinitionList
          items={[{ label: "Motif", value: LIAISON_CANCEL_REASON_LABELS[request.cancelReason] }]}
        />
      </Card>
    );
  return null;
}
