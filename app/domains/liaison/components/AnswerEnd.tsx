import type { FormReply } from "#app/platform/forms/form-reply.ts";
import { formatInstant } from "#app/shared/dates.ts";
import { Alert } from "#app/ui/Alert.tsx";
import { Card } from "#app/ui/Card.tsx";
import { Disclosure } from "#app/ui/Disclosure.tsx";
import { RadioGroup } from "#app/ui/fields/RadioGroup.tsx";
import { TextArea } from "#app/ui/fields/TextArea.tsx";
import { IntentForm } from "#app/ui/IntentForm.tsx";
import { IRAC_RESULT_LABELS, type IracResult } from "../liaison.vocabulary.ts";

interface EndProps {
  request: {
    id: string;
    version: number;
    wardResult: number | null;
    wardComment: string | null;
    wardConfirmedAt: string | null;
  };
  mayConfirm: boolean;
  mayClose: boolean;
  reply: FormReply | undefined;
  /** Where the forms post, when it is not the page that shows them. */
  action?: string;
}

const ANSWERS = [
  { value: "2", label: "Oui" },
  { value: "1", label: "En partie" },
  { value: "0", label: "Non" },
];

/** How a request ends once it is answered: by the ward's word, or closed by the liaison. */
export function AnswerEnd({ request, mayConfirm, mayClose, reply, action }: EndProps) {
  const post = action ? { action } : {};
  if (request.wardConfirmedAt && request.wardResult !== null)
    return (
      <Alert
        tone="success"
        title={`Le service : objectif ${IRAC_RESULT_LABELS[request.wardResult as IracResult].toLowerCase()}`}
      >
        <p>Confirmé le {formatInstant(request.wardConfirmedAt)}.</p>
        {request.wardComment ? <p className="whitespace-pre-line">{request.wardComment}</p> : null}
      </Alert>
    );
  return (
    <>
      {mayConfirm ? (
        <Card title="Votre question a-t-elle reçu sa réponse ?" id="confirmer">
          <IntentForm
            {...post}
            schema={() => import("../answers.forms.ts").then((forms) => forms.confirmForm)}
            intent="confirm"
            reply={reply}
            hidden={{ version: request.version }}
            labels={{ result: "La réponse a servi", comment: "Remarque" }}
            submit="Confirmer et clore la demande"
          >
            {(field) => (
              <>
                <RadioGroup {...field("result")} label="La réponse a servi" isRequired options={ANSWERS} />
                <TextArea {...field("comment")} label="Remarque" rows={2} />
              </>
            )}
          </IntentForm>
        </Card>
      ) : null}
      {mayClose ? (
        <Card>
          <Disclosure summary="Clore sans attendre le service">
            <IntentForm
              {...post}
              schema={() => import("../answers.forms.ts").then((forms) => forms.closeForm)}
              intent="close"
              reply={reply}
              hidden={{ version: request.version }}
              labels={{ comment: "Remarque" }}
              submit="Clore la demande"
              tone="plain"
            >
              {(field) => <TextArea {...field("comment")} label="Remarque" rows={2} />}
            </IntentForm>
          </Disclosure>
        </Card>
      ) : null}
    </>
  );
}
