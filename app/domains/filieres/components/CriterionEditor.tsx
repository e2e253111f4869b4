import { Form } from "@remix-run/react";
import type { FormReply } from "#app/platform/forms/form-reply.ts";
import { useDomainForm } from "#app/platform/forms/useDomainForm.ts";
import { SubmitButton } from "#app/ui/Button.tsx";
import { Card } from "#app/ui/Card.tsx";
import { FormErrors } from "#app/ui/FormErrors.tsx";
import { CheckboxField } from "#app/ui/fields/CheckboxField.tsx";
import { RadioGroup } from "#app/ui/fields/RadioGroup.tsx";
import { optionsOf } from "#app/ui/fields/SelectField.tsx";
import { TextArea } from "#app/ui/fields/TextArea.tsx";
import { TextField } from "#app/ui/fields/TextField.tsx";
import type { CriterionRow } from "../filieres.queries.server.ts";
import { CRITERION_KIND_NAMES } from "../filieres.vocabulary.ts";
import { AddInstead } from "./EditableLines.tsx";

const LABELS = {
  kind: "Sens",
  label: "Critère",
  explanation: "Explication",
  orientation: "Vers quoi orienter",
  isRequired: "Réponse nécessaire",
};

/** Adds a criterion, or rewords the one chosen in the list. */
export function CriterionEditor(props: {
  criterion: CriterionRow | null;
  version: number;
  reply: FormReply | undefined;
  addTo: string;
}) {
  const { criterion, version, reply } = props;
  const isRequired = reply === undefined && (criterion === null || criterion.isRequired === 1);
  const form = useDomainForm(() => import("../editing.forms.ts").then((forms) => forms.criterionForm), {
    reply,
    defaults: {
      version: String(version),
      id: criterion?.id ?? "",
      kind: criterion?.kind ?? "",
      label: criterion?.label ?? "",
      explanation: criterion?.explanation ?? "",
      orientation: criterion?.orientation ?? "",
      ...(isRequired ? { isRequired: "on" } : {}),
    },
    isDirtyWarned: true,
  });
  const kinds = optionsOf(CRITERION_KIND_NAMES).filter(
    (option) => criterion === null || option.value === criterion.kind,
  );
  return (
    <Card
      id="saisie"
      title={criterion ? "Modifier le critère" : "Ajouter un critère"}
      aside={criterion ? <AddInstead to={props.addTo}>Ajouter plutôt un critère</AddInstead> : undefined}
    >
      <Form method="post" onSubmit={form.onSubmit} className="flex max-w-2xl flex-col gap-4">
        <FormErrors reply={reply} labels={LABELS} />
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="id" value={criterion?.id ?? ""} />
        <RadioGroup {...form.field("kind")} label={LABELS.kind} options={kinds} isRequired />
        <TextField
          {...form.field("label")}
          label={LABELS.label}
          help="Vérifiable par oui ou par non. Pour en changer le sens, retirez-le et ajoutez-en un autre : les demandes déjà envoyées s’y rapportent."
          isRequired
        />
        <TextArea
          {...form.field("explanation")}
          label={LABELS.explanation}
          help="Lue par le psychiatre au moment de cocher."
          rows={3}
          isRequired
        />
        <TextArea
          {...form.field("orientation")}
          label={LABELS.orientation}
          help="Nécessaire pour un critère de non-inclusion : personne n’est laissé sans suite."
          rows={2}
        />
        <CheckboxField
          {...form.field("isRequired")}
          label={LABELS.isRequired}
          help="Décochée, l’absence de réponse n’est pas signalée à l’adressage."
        />
        <div>
          <SubmitButton>{criterion ? "Enregistrer" : "Ajouter"}</SubmitButton>
        </div>
      </Form>
    </Card>
  );
}
