import { Form } from "@remix-run/react";
import { PROFESSION_LABELS } from "#app/domains/people/people.vocabulary.ts";
import type { searchProfessionals } from "#app/domains/people/professionals.queries.server.ts";
import type { FormReply } from "#app/platform/forms/form-reply.ts";
import { SubmitButton } from "#app/ui/Button.tsx";
import { FormErrors } from "#app/ui/FormErrors.tsx";
import { RadioGroup } from "#app/ui/fields/RadioGroup.tsx";
import { optionsOf, SelectField } from "#app/ui/fields/SelectField.tsx";
import { TextField } from "#app/ui/fields/TextField.tsx";
import { FILIERE_DUTY_LABELS } from "../filieres.vocabulary.ts";

type Person = Awaited<ReturnType<typeof searchProfessionals>>[number];

/** Finds a colleague by name, then adds them with their duty; two ordinary forms. */
export function MemberFinder(props: {
  name: string;
  found: readonly Person[];
  version: number;
  today: string;
  reply: FormReply | undefined;
}) {
  const { reply } = props;
  const field = (name: string) => ({
    name,
    defaultValue: reply?.values[name],
    error: reply?.fieldErrors[name],
  });
  return (
    <div className="flex max-w-2xl flex-col gap-4">
      <p className="text-base-content/70 text-sm">
        L’équipe montrée ici ne donne aucun droit d’accès : les droits sont accordés par l’administration.
      </p>
      <Form method="get" preventScrollReset className="flex flex-wrap items-end gap-2">
        <div className="min-w-0 flex-1 basis-56">
          <TextField
            name="nom"
            type="search"
            label="Nom ou prénom, ou leurs premières lettres"
            defaultValue={props.name}
            isRequired
          />
        </div>
        <SubmitButton tone="plain">Chercher</SubmitButton>
      </Form>
      {props.name !== "" && props.found.length === 0 ? (
        <p className="text-sm">
          Personne n’a un nom ou un prénom qui commence par « {props.name} ». Les comptes sont créés par
          l’administration.
        </p>
      ) : null}
      {props.found.length > 0 ? (
        <Form method="post" className="flex flex-col gap-4 border-base-300 border-t pt-4">
          <FormErrors
            reply={reply}
            labels={{ professionalId: "Personne", duty: "Fonction", startsOn: "Premier jour" }}
          />
          <input type="hidden" name="version" value={props.version} />
          <RadioGroup
            {...field("professionalId")}
            label="Personne"
            isRequired
            options={props.found.map((person) => ({
              value: person.id,
              label: [person.title, person.givenName, person.familyName].filter(Boolean).join(" "),
              help: [PROFESSION_LABELS[person.profession], person.establishmentName]
                .filter(Boolean)
                .join(", "),
            }))}
          />
          <SelectField
            {...field("duty")}
            label="Fonction"
            options={optionsOf(FILIERE_DUTY_LABELS)}
            isRequired
          />
          <TextField
            {...field("startsOn")}
            defaultValue={reply?.values.startsOn ?? props.today}
            type="date"
            label="Premier jour"
            isRequired
          />
          <div>
            <SubmitButton>Ajouter à l’équipe</SubmitButton>
          </div>
        </Form>
      ) : null}
    </div>
  );
}
