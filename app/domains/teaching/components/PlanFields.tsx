import { Form } from "@remix-run/react";
import type { FormReply, FormValues } from "#app/platform/forms/form-reply.ts";
import { type LazySchema, useDomainForm } from "#app/platform/forms/useDomainForm.ts";
import { LinkButton, SubmitButton } from "#app/ui/Button.tsx";
import { FormErrors } from "#app/ui/FormErrors.tsx";
import { RadioGroup } from "#app/ui/fields/RadioGroup.tsx";
import type { Option } from "#app/ui/fields/SelectField.tsx";
import { SelectField } from "#app/ui/fields/SelectField.tsx";
import { TextField } from "#app/ui/fields/TextField.tsx";
import { LapsedAlert } from "#app/ui/LapsedAlert.tsx";
import type { TeachingChoices } from "../choices.queries.server.ts";
import { SESSION_LABELS as LABELS } from "../session-labels.vocabulary.ts";
import { DoubtfulWords } from "./DoubtfulWords.tsx";

/**
 * The form of a session: planned or changed by a senior, who may name the presenter, or proposed by an intern, who is
 * the presenter. A free slot has its date and its place already.
 */
export function PlanFields(props: {
  schema: LazySchema;
  mode: "plan" | "propose" | "take";
  kinds: readonly Option[];
  defaults: FormValues;
  reply: (FormReply & { isLapsed?: boolean }) | undefined;
  choices: TeachingChoices;
  cancelPath: string;
  /** Where it is posted; the page itself when left out. */
  action?: string;
  submitLabel: string;
}) {
  const { mode, defaults, reply, choices } = props;
  const form = useDomainForm(props.schema, { reply, defaults, isDirtyWarned: true });
  // after a conflict the next attempt states what was just shown; a slot is loaded anew
  const version = reply?.refusal?.merge ? reply.values.version : defaults.version;
  return (
    <Form
      method="post"
      action={props.action}
      onSubmit={form.onSubmit}
      className="flex max-w-2xl flex-col gap-4"
    >
      {version === undefined ? null : <input type="hidden" name="version" value={String(version)} />}
      <LapsedAlert reply={reply} takesFocus />
      <FormErrors reply={reply} labels={LABELS} />
      <RadioGroup {...form.field("kind")} label={LABELS.kind} isRequired options={props.kinds} />
      <TextField
        {...form.field("title")}
        label={LABELS.title}
        help={
          mode === "plan"
            ? "Laissez vide pour un créneau libre : l’interne qui le prend donnera son titre."
            : "Sans rien qui désigne le patient : ni nom, ni date, ni lieu précis."
        }
        isRequired={mode !== "plan"}
      />
      <TextField
        {...form.field("theme")}
        label={LABELS.theme}
        help="Par exemple : catatonie, insomnie, premier épisode."
      />
      <SelectField
        {...form.field("filiereId")}
        label={LABELS.filiereId}
        placeholder="Aucune en particulier"
        options={choices.filieres}
      />
      {mode === "plan" ? (
        <SelectField
          {...form.field("presenterId")}
          label={LABELS.presenterId}
          placeholder="Personne encore : créneau libre"
          options={[...choices.interns, ...choices.seniors]}
        />
      ) : null}
      {mode === "take" ? null : (
        <>
          <SelectField
            {...form.field("moderatorId")}
            label={LABELS.moderatorId}
            isRequired
            options={choices.seniors}
          />
          <div className="grid gap-4 sm:grid-cols-3">
            <TextField {...form.field("day")} type="date" label={LABELS.day} isRequired />
            <TextField {...form.field("startTime")} type="time" label={LABELS.startTime} isRequired />
            <TextField {...form.field("endTime")} type="time" label={LABELS.endTime} isRequired />
          </div>
          <SelectField
            {...form.field("siteId")}
            label={LABELS.siteId}
            placeholder="Aucun"
            options={choices.sites}
          />
          <TextField {...form.field("place")} label={LABELS.place} />
          <TextField
            {...form.field("videoUrl")}
            type="url"
            label={LABELS.videoUrl}
            help="Un site, un lieu ou un lien : l’un des trois au moins."
          />
        </>
      )}
      <DoubtfulWords reply={reply} />
      <div className="flex flex-wrap gap-2">
        <SubmitButton>{props.submitLabel}</SubmitButton>
        <LinkButton to={props.cancelPath}>Annuler</LinkButton>
      </div>
    </Form>
  );
}
