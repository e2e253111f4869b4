import { Form } from "@remix-run/react";
import type { FormReply } from "#app/platform/forms/form-reply.ts";
import { formatInstant } from "#app/shared/dates.ts";
import { SubmitButton } from "#app/ui/Button.tsx";
import { Card } from "#app/ui/Card.tsx";
import { FormErrors } from "#app/ui/FormErrors.tsx";
import { CheckboxGroup } from "#app/ui/fields/CheckboxGroup.tsx";
import type { Asked } from "../polls.queries.server.ts";
import { halfDayWords } from "../session-values.rules.ts";

/** Which dates suit somebody; no date is an answer too. */
export function PollCard(props: { asked: Omit<Asked, "accountId">; reply: FormReply | undefined }) {
  const { asked, reply } = props;
  return (
    <Card title={asked.title}>
      <Form method="post" className="flex flex-col gap-4">
        <FormErrors reply={reply} labels={{ optionIds: "Dates" }} />
        <input type="hidden" name="personId" value={asked.id} />
        <p className="text-sm">
          {asked.answeredAt
            ? `Réponse enregistrée le ${formatInstant(asked.answeredAt)}. Vous pouvez la changer.`
            : "Vous attendez une place : une séance supplémentaire se prépare."}{" "}
          Répondez avant le {formatInstant(asked.closesAt)}.
        </p>
        <CheckboxGroup
          name="optionIds"
          label="Dates qui vous iraient"
          note="aucune cochée : aucune ne convient"
          defaultValue={asked.optionIds}
          options={asked.options.map((option) => ({ value: option.id, label: halfDayWords(option) }))}
          help="Répondre ne vous engage pas, et votre rang actuel ne change pas. Si la séance dure plusieurs demi-journées, la date est celle de la première."
        />
        <div>
          <SubmitButton>Enregistrer ma réponse</SubmitButton>
        </div>
      </Form>
    </Card>
  );
}
