import { Form, Link } from "@remix-run/react";
import { SubmitButton } from "#app/ui/Button.tsx";
import { FormErrors } from "#app/ui/FormErrors.tsx";
import { CheckboxField } from "#app/ui/fields/CheckboxField.tsx";
import { TextField } from "#app/ui/fields/TextField.tsx";
import { Tag, type Tone } from "#app/ui/Tag.tsx";
import type { FinderSearch } from "../finder.forms.ts";
import type { FinderAnswer } from "../finder.queries.server.ts";
import type { SecteurAnswer } from "../resolution.rules.ts";

const LABELS: Record<SecteurAnswer["kind"], string> = {
  assigned: "Secteur trouvé",
  ask: "À demander",
  outside: "Hors territoire",
  noAddress: "Sans adresse stable",
};
const TONES: Record<SecteurAnswer["kind"], Tone> = {
  assigned: "success",
  ask: "warning",
  outside: "neutral",
  noAddress: "info",
};

/** A commune or a postal code, and an age: which secteur? The form is asked by address and names no one. */
export function SecteurFinder(props: { search: FinderSearch; answers: readonly FinderAnswer[] | null }) {
  const { asked, fieldErrors } = props.search;
  return (
    <div className="flex flex-col gap-4">
      <FormErrors reply={{ fieldErrors, refusal: null }} labels={{ commune: "Commune", age: "Âge" }} />
      <Form method="get" preventScrollReset className="flex flex-col gap-3" aria-label="Trouver le secteur">
        <TextField
          name="commune"
          label="Commune ou code postal"
          defaultValue={asked.commune}
          error={fieldErrors.commune}
          help="« Bailleul », « st jans », « 59270 »"
          isFilter
        />
        <TextField
          name="age"
          label="Âge, en années"
          inputMode="numeric"
          defaultValue={asked.age}
          error={fieldErrors.age}
          isRequired
        />
        <CheckboxField
          name="sans_adresse"
          label="Sans adresse stable"
          defaultValue={asked.sans_adresse ? "on" : undefined}
        />
        <div>
          <SubmitButton>Trouver le secteur</SubmitButton>
        </div>
      </Form>
      {props.answers ? <Answers answers={props.answers} /> : null}
    </div>
  );
}

function Answers({ answers }: { answers: readonly FinderAnswer[] }) {
  return (
    <section
      aria-label="Réponse"
      aria-live="polite"
      className="flex flex-col gap-3 border-base-300 border-t pt-4"
    >
      {answers.length === 0 ? (
        <p className="text-sm">
          Aucune commune ne porte ce nom ou ce code postal dans les départements connus ici. Vérifiez
          l’orthographe ; une commune plus lointaine est hors du territoire.
        </p>
      ) : null}
      {answers.length > 1 ? (
        <p className="font-medium text-sm">
          {answers.length} communes possibles : choisissez avec la personne, un code postal ou un début de nom
          ne suffit pas.
        </p>
      ) : null}
      {answers.length === 1 ? answers.map((found) => <OneAnswer key="only" {...found} />) : null}
      {answers.length > 1 ? (
        <ul className="flex flex-col divide-y divide-base-300">
          {answers.map((found) => (
            <ShortAnswer key={found.commune?.code} {...found} />
          ))}
        </ul>
      ) : null}
    </section>
  );
}

function OneAnswer({ commune, answer, words }: FinderAnswer) {
  return (
    <div className="flex flex-col items-start gap-2 text-sm">
      <Tag tone={TONES[answer.kind]}>{LABELS[answer.kind]}</Tag>
      <p className="font-medium">{words}</p>
      {commune ? (
        <Link to={`/territoire/communes/${commune.code}`} className="link text-primary">
          Détail et historique de {commune.name}
        </Link>
      ) : null}
    </div>
  );
}

function ShortAnswer({ commune, answer, words }: FinderAnswer) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 py-2 text-sm">
      <Link to={`/territoire/communes/${commune?.code}`} className="link font-medium">
        {commune?.name}
      </Link>
      <span className="flex flex-wrap items-center gap-2">
        {codesOf(answer)}
        <Tag tone={TONES[answer.kind]}>{LABELS[answer.kind]}</Tag>
      </span>
      {answer.kind === "ask" ? <p className="w-full text-base-content/70">{words}</p> : null}
    </li>
  );
}

function codesOf(answer: SecteurAnswer): string {
  if (answer.kind === "assigned") return answer.secteur.code;
  if (answer.kind === "ask") return answer.parts.map((part) => part.secteur.code).join(", ");
  return answer.kind === "outside"
    ? answer.secteurs.map((secteur) => secteur.code).join(", ") || "secteur inconnu"
    : "";
}
