import type { FormReply } from "#app/platform/forms/form-reply.ts";
import { formatInstant } from "#app/shared/dates.ts";
import { Alert } from "#app/ui/Alert.tsx";
import { Card } from "#app/ui/Card.tsx";
import { Disclosure } from "#app/ui/Disclosure.tsx";
import { TextArea } from "#app/ui/fields/TextArea.tsx";
import { IntentForm } from "#app/ui/IntentForm.tsx";
import type { SheetPage } from "../sheet-page.service.server.ts";
import { SheetRows } from "./SheetRows.tsx";

/** A sheet that was signed; the coordination may open it again, with a reason. */
export function ClosedSheet({ page, reply }: { page: SheetPage; reply: FormReply | undefined }) {
  const { halfDay } = page;
  return (
    <>
      <Alert tone="success" title={`Demi-journée close par ${halfDay.trainerName}`}>
        Signée le {halfDay.closedAt ? formatInstant(halfDay.closedAt) : ""}. Plus personne ne signe.
      </Alert>
      <Card title="Feuille de présence" isFlush>
        <SheetRows rows={page.rows} reply={undefined} isClosed />
      </Card>
      {page.isCoordinator ? (
        <Card>
          <Disclosure summary="Rouvrir cette feuille" isOpen={reply?.values.intent === "reopen"}>
            <div className="max-w-xl">
              <p className="mb-3 text-sm">
                La clôture reste écrite, avec votre motif. Une fois la feuille corrigée et close de nouveau,
                les attestations dont les heures changent sont remplacées.
              </p>
              <IntentForm
                schema={() => import("../sheet.forms.ts").then((forms) => forms.reopenForm)}
                intent="reopen"
                reply={reply}
                hidden={{ halfDayId: halfDay.id }}
                labels={{ reason: "Motif" }}
                submit="Rouvrir"
                tone="danger"
              >
                {(field) => <TextArea {...field("reason")} label="Motif" rows={2} isRequired />}
              </IntentForm>
            </div>
          </Disclosure>
        </Card>
      ) : null}
    </>
  );
}

/** Closings that were opened again: nothing of them is rewritten. */
export function Reopenings({ page }: { page: SheetPage }) {
  if (page.reopenings.length === 0) return null;
  return (
    <Card title="Feuille rouverte">
      <ul className="flex flex-col gap-2 text-sm">
        {page.reopenings.map((one) => (
          <li key={one.id}>
            Close par {one.trainerName} le {formatInstant(one.closedAt)}, rouverte par {one.by}
            {one.reopenedAt ? ` le ${formatInstant(one.reopenedAt)}` : ""} : {one.reopenReason}
          </li>
        ))}
      </ul>
    </Card>
  );
}
