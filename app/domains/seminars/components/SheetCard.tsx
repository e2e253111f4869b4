import { Form } from "@remix-run/react";
import { useState } from "react";
import type { FormReply } from "#app/platform/forms/form-reply.ts";
import { useLeaveWarning } from "#app/platform/forms/useLeaveWarning.ts";
import { SubmitButton } from "#app/ui/Button.tsx";
import { Card } from "#app/ui/Card.tsx";
import { EmptyState } from "#app/ui/EmptyState.tsx";
import { FormErrors } from "#app/ui/FormErrors.tsx";
import { CheckboxField } from "#app/ui/fields/CheckboxField.tsx";
import { TextField } from "#app/ui/fields/TextField.tsx";
import type { SheetPage } from "../sheet-page.service.server.ts";
import { SheetRows } from "./SheetRows.tsx";

/** The sheet while it is open: what is saved, then the signature that closes it. */
export function SheetCard({ page, reply }: { page: SheetPage; reply: FormReply | undefined }) {
  const { halfDay, rows } = page;
  const [isDirty, setDirty] = useState(false);
  useLeaveWarning(isDirty);
  const own = reply && reply.values.intent !== "reopen" ? reply : undefined;
  if (rows.length === 0)
    return (
      <Card title="Feuille de présence">
        <EmptyState title="Personne n’a de place confirmée">
          La feuille porte les inscriptions confirmées, une ligne par personne.
        </EmptyState>
      </Card>
    );
  return (
    <Form
      method="post"
      className="flex flex-col gap-5"
      onChange={() => setDirty(true)}
      onSubmit={() => setDirty(false)}
    >
      <input type="hidden" name="halfDayId" value={halfDay.id} />
      <input type="hidden" name="version" value={halfDay.sheetVersion} />
      <FormErrors reply={own} labels={labelsOf(page)} />
      <Card title="Feuille de présence" aside={<SheetAside />} isFlush>
        <SheetRows rows={rows} reply={own} isClosed={false} />
        <div className="flex flex-wrap items-center gap-3 border-base-300 border-t p-4">
          <SubmitButton tone="plain" name="intent" value="save">
            Enregistrer sans clore
          </SubmitButton>
          <p className="text-base-content/70 text-sm">
            Une signature sur papier saisie ici garde votre nom et l’heure de la saisie.
          </p>
        </div>
      </Card>
      <Card id="clore" title="Signer et clore la demi-journée">
        {page.hasStarted ? (
          <div className="flex max-w-xl flex-col gap-4">
            <p className="text-sm">
              Qui n’est pas noté présent sera absent. Après la clôture, plus personne ne signe. Les heures
              attestées sont celles de cette feuille. Seule la coordination peut la rouvrir, avec un motif.
            </p>
            <TextField
              name="trainerName"
              label="Nom de la personne qui signe"
              defaultValue={own?.values.trainerName ?? page.signingName}
              error={own?.fieldErrors.trainerName}
              isFilter
            />
            <CheckboxField
              name="isAttested"
              label="J’atteste que cette feuille dit qui était présent."
              error={own?.fieldErrors.isAttested}
            />
            <div>
              <SubmitButton name="intent" value="close">
                Signer et clore
              </SubmitButton>
            </div>
          </div>
        ) : (
          <p className="text-sm">Elle se clôt une fois commencée.</p>
        )}
      </Card>
    </Form>
  );
}

/** On a phone the signature stands far below. */
function SheetAside() {
  return (
    <>
      <span className="max-md:hidden">Une ligne par personne qui a une place</span>
      <a href="#clore" className="link inline-flex min-h-11 items-center md:hidden">
        Signer et clore
      </a>
    </>
  );
}

function labelsOf(page: SheetPage): Record<string, string> {
  return Object.fromEntries([
    ["trainerName", "Nom de la personne qui signe"],
    ["isAttested", "Signature"],
    ...page.rows.flatMap(({ enrolmentId, name }) => [
      [`late_${enrolmentId}`, name],
      [`early_${enrolmentId}`, name],
      [`reason_${enrolmentId}`, name],
    ]),
  ]);
}
