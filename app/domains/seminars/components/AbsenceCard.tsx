import type { FormReply } from "#app/platform/forms/form-reply.ts";
import { formatDay } from "#app/shared/dates.ts";
import { Card } from "#app/ui/Card.tsx";
import { SelectField } from "#app/ui/fields/SelectField.tsx";
import { TextField } from "#app/ui/fields/TextField.tsx";
import { IntentForm } from "#app/ui/IntentForm.tsx";
import type { SignPage } from "../sign-page.service.server.ts";

const LABELS = { enrolmentId: "Séance", reason: "Motif" };

/** Absences of somebody; those without a reason may be explained in a word. */
export function AbsenceCard(props: { absences: SignPage["absences"]; reply: FormReply | undefined }) {
  const unexplained = props.absences.filter(({ absenceReason }) => absenceReason === null);
  if (props.absences.length === 0) return null;
  return (
    <Card title="Vos absences">
      <ul className="mb-4 flex flex-col gap-2 text-sm">
        {props.absences.map((absence) => (
          <li key={absence.enrolmentId}>
            <span className="font-medium">{absence.title}</span>, {formatDay(absence.startsAt)} :{" "}
            {absence.absenceReason ?? "sans motif"}
          </li>
        ))}
      </ul>
      {unexplained.length > 0 ? (
        <div className="max-w-md">
          <p className="mb-3 text-sm">Une absence expliquée ne pèse pas sur vos prochaines demandes.</p>
          <IntentForm
            key={unexplained.length}
            schema={() => import("../signing.forms.ts").then((forms) => forms.explainForm)}
            intent="explain"
            reply={props.reply}
            defaults={{ enrolmentId: unexplained[0]?.enrolmentId }}
            labels={LABELS}
            submit="Dire pourquoi"
          >
            {(field) => (
              <>
                <SelectField
                  {...field("enrolmentId")}
                  label={LABELS.enrolmentId}
                  options={unexplained.map(({ enrolmentId, title, startsAt }) => ({
                    value: enrolmentId,
                    label: `${title}, ${formatDay(startsAt)}`,
                  }))}
                  isRequired
                />
                <TextField
                  {...field("reason")}
                  label="Ce qui vous a empêché de venir"
                  help="Un mot suffit ; rien sur votre santé."
                  isRequired
                />
              </>
            )}
          </IntentForm>
        </div>
      ) : null}
    </Card>
  );
}
