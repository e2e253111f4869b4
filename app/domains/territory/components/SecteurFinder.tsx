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
  detained: "Milieu pénitentiaire",
  noAddress: "Sans adresse stable",
};
const TONES: Record<SecteurAnswer["kind"], Tone> = {
  assigned: "success",
  ask: "warning",
  outside: "neutral",
  detained: "info",
  noAddress: "info",
};

/** A commune or a postal code, and an age: which secteur? The form is asked by address and names no one. */
export function SecteurFinder(props: { search: FinderSearch; answers: readonly FinderAnswer[] | null }) {
  const { asked, fieldErrors } = props.search;
  return (
    <div className="flex flex-col gap-4">
      <FormErrors
        reply={{ fieldErrors, refusal: null }}
        labels={{ commune: "Commune", age: "Âge" }}
        title="La recherche n’a pas pu se faire. À corriger :"
      />
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
          help="Inutile sans adresse stable ou en détention."
          isRequired
        />
        <CheckboxField
          name="sans_adresse"
          label="Sans adresse stable"
          defaultValue={asked.sans_adresse ? "on" : undefined}
        />
        <CheckboxField
          name="detenu"
          label="Personne détenue"
          help="Le secteur de la commune, même celle de la prison, n’est alors pas le sien."
          defaultValue={asked.detenu ? "on" : undefined}
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
  const isDetained = answers.some(({ answer }) => answer.kind === "detained");
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
      {isDetained ? <DetainedAnswers answers={answers} /> : null}
      {answers.length > 1 && !isDetained ? (
        <p className="font-medium text-sm">
          {answers.length} communes possibles : choisissez avec la personne, un code postal ou un début de nom
          ne suffit pas.
        </p>
      ) : null}
      {answers.length === 1 && !isDetained
        ? answers.map((found) => <OneAnswer key="only" {...found} />)
        : null}
      {answers.length > 1 && !isDetained ? (
        <ul className="flex flex-col divide-y divide-base-300">
          {answers.map((found) => (
            <ShortAnswer key={found.commune?.code} {...found} />
          ))}
        </ul>
      ) : null}
    </section>
  );
}

/** The territory's rule once, then where the care of each prison is. */
function DetainedAnswers({ answers }: { answers: readonly FinderAnswer[] }) {
  const [rule] = answers.flatMap(({ answer }) => (answer.kind === "detained" ? [answer.rule] : []));
  const places = answers.flatMap((found) =>
    found.answer.kind === "detained" && found.answer.place ? [found.words] : [],
  );
  return (
    <div className="flex flex-col items-start gap-2 text-sm">
      <Tag tone={TONES.detained}>{LABELS.detained}</Tag>
      <p>{rule}</p>
      <ul className="flex list-disc flex-col gap-2 pl-5">
        {places.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </div>
  );
}

function OneAnswer({ commune, answer, words, isNamed, prisons }: FinderAnswer) {
  return (
    <div className="flex flex-col items-start gap-2 text-sm">
      {isNamed ? null : (
        <p>
          Aucune commune de ce nom dans les départements connus ici. Seule {commune?.name} a ce mot dans son
          nom :
        </p>
      )}
      <Tag tone={TONES[answer.kind]}>{LABELS[answer.kind]}</Tag>
      <p className="font-medium">{words}</p>
      {prisons.length > 0 ? (
        <p>{prisons.join(", ")} : pour une personne qui y est détenue, cochez « Personne détenue ».</p>
      ) : null}
      {commune ? (
        <Link to={`/territoire/communes/${commune.code}`} className="link text-primary">
          {commune.name} : détail et historique
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
