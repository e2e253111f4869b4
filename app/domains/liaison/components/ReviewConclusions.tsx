import type { FormReply } from "#app/platform/forms/form-reply.ts";
import { formatInstant } from "#app/shared/dates.ts";
import { Card } from "#app/ui/Card.tsx";
import { TextArea } from "#app/ui/fields/TextArea.tsx";
import { TextField } from "#app/ui/fields/TextField.tsx";
import { IntentForm } from "#app/ui/IntentForm.tsx";
import type { ReviewPage } from "../review.service.server.ts";

const LABELS = { participants: "Présents", conclusions: "Conclusions" };

/** What was agreed with the wards of the hospital: they read it, whoever triages writes it. */
export function ReviewConclusions({ page, reply }: { page: ReviewPage; reply: FormReply | undefined }) {
  const { concluded } = page;
  // Whoever writes sees the text in its field, unless somebody else has just changed it.
  const isInField = page.mayConclude && !reply?.refusal;
  return (
    <Card title="Conclusions de la revue">
      <div className="flex flex-col gap-4">
        {concluded ? (
          <div className={`text-sm ${isInField ? "hidden print:block" : ""}`}>
            {concluded.participants ? <p>Présents : {concluded.participants}</p> : null}
            <p className="whitespace-pre-line break-words">{concluded.conclusions}</p>
          </div>
        ) : null}
        {page.mayConclude ? (
          <div className="no-print">
            <IntentForm
              key={`${page.hospital.id}-${page.search.mois}-${concluded?.version ?? 0}`}
              schema={() => import("../review.forms.ts").then((forms) => forms.reviewForm)}
              intent="conclude"
              reply={reply}
              hidden={{
                hospitalId: page.hospital.id,
                month: page.search.mois,
                version: concluded?.version ?? 0,
              }}
              defaults={{
                participants: concluded?.participants ?? "",
                conclusions: concluded?.conclusions ?? "",
              }}
              labels={LABELS}
              submit="Enregistrer les conclusions"
              isDirtyWarned
            >
              {(field) => (
                <>
                  <TextField {...field("participants")} label={LABELS.participants} />
                  <TextArea {...field("conclusions")} label={LABELS.conclusions} rows={5} isRequired />
                </>
              )}
            </IntentForm>
          </div>
        ) : null}
        {concluded ? (
          <p className="text-base-content/70 text-sm">
            Écrites par {concluded.by}, {formatInstant(concluded.updatedAt)}
          </p>
        ) : page.mayConclude ? null : (
          <p className="text-base-content/70 text-sm">Pas encore de conclusions pour ce mois.</p>
        )}
      </div>
    </Card>
  );
}
