import { type CriterionToCheck, checkCriteria } from "#app/domains/filieres/filieres.rules.ts";
import { Alert } from "#app/ui/Alert.tsx";
import { TextArea } from "#app/ui/fields/TextArea.tsx";
import { CRITERION_PREFIX, criteriaOf } from "../referral-fields.rules.ts";
import {
  CRITERION_ANSWER_LABELS,
  CRITERION_ANSWERS,
  PRIORITIES,
  PRIORITY_LABELS,
  type Priority,
} from "../referrals.vocabulary.ts";

export interface FiliereChoice {
  id: string;
  name: string;
  shortName: string;
  isOpen: number;
  minAge: number | null;
  maxAge: number | null;
  capacity: number;
  inCare: number;
  /** Accepted before, whose care has not begun. */
  waiting: number;
  medianDays: number | null;
  estimateWeeks: Record<Priority, number | null> | null;
  answerDays: Record<string, number>;
  nearestSite: string | null;
  criteria: readonly CriterionToCheck[];
  documents: readonly { id: string; label: string; isRequired: number }[];
}

type Values = Record<string, string | string[] | undefined>;

/** Places, wait and delays of a filière as they are now. */
export function FiliereNow({ filiere }: { filiere: FiliereChoice }) {
  const free = filiere.capacity - filiere.inCare;
  return (
    <div className="rounded-field bg-base-200 px-3 py-2 text-sm">
      <p>
        <strong className="font-medium">
          {free > 0
            ? `${free} place${free > 1 ? "s" : ""} libre${free > 1 ? "s" : ""}`
            : "Aucune place libre"}
        </strong>{" "}
        sur {filiere.capacity}
        {filiere.waiting > 0 ? <>, {filiere.waiting} en attente</> : null}
        {filiere.medianDays === null ? null : <> · attente médiane mesurée : {filiere.medianDays}&nbsp;j</>}
        {filiere.nearestSite ? <> · site le plus proche : {filiere.nearestSite}</> : null}
      </p>
      <ul className="mt-1 text-base-content/70">
        {PRIORITIES.map((priority) => {
          const weeks = filiere.estimateWeeks?.[priority] ?? null;
          return (
            <li key={priority}>
              {PRIORITY_LABELS[priority]} : réponse sous {filiere.answerDays[priority] ?? "—"}&nbsp;j
              {weeks === null
                ? ""
                : `, attente estimée ${weeks === 0 ? "à moins d’une semaine" : `à ${weeks}\u00a0sem.`}`}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** The criteria of a filière with what is missing explained at once, by the rule that the server applies. */
export function FiliereCriteria(props: {
  filiere: FiliereChoice;
  age: number;
  values: Values;
  error: string | undefined;
}) {
  const { filiere, values } = props;
  const check = checkCriteria(filiere.criteria, criteriaOf(values), { ...filiere, age: props.age });
  const against = [...check.missing, ...check.excluded];
  return (
    <div className="flex flex-col gap-3">
      <ul className="flex flex-col gap-3">
        {filiere.criteria.map((criterion) => (
          <li key={criterion.id} className="flex flex-col gap-2">
            <CriterionField criterion={criterion} value={values[`${CRITERION_PREFIX}${criterion.id}`]} />
            <div aria-live="polite">
              {against.includes(criterion) ? (
                <Alert tone="warning">
                  {criterion.explanation}
                  {criterion.orientation ? (
                    <p className="mt-1">Orientez plutôt : {criterion.orientation}</p>
                  ) : null}
                </Alert>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
      <div aria-live="polite" className="flex flex-col gap-3">
        {check.age ? (
          <Alert tone="warning">
            {props.age} ans : hors de l’âge de la filière ({ageRange(filiere)}).
          </Alert>
        ) : null}
        {check.unknown.length > 0 ? (
          <p className="text-base-content/70 text-sm">
            {check.unknown.length === 1
              ? "Un critère reste sans réponse"
              : `${check.unknown.length} critères restent sans réponse`}{" "}
            : la filière peut demander un complément, son délai est alors suspendu.
          </p>
        ) : null}
      </div>
      {check.isMet && !props.error ? null : (
        <TextArea
          name="despiteCriteria"
          label="Pourquoi adresser malgré tout"
          isRequired
          rows={2}
          defaultValue={values.despiteCriteria}
          error={props.error}
          help="Des critères ne sont pas réunis : la filière lira votre explication."
        />
      )}
      {filiere.documents.length > 0 ? (
        <div className="text-sm">
          <p className="font-medium">Documents à joindre</p>
          <ul className="mt-1 list-disc pl-5">
            {filiere.documents.map((document) => (
              <li key={document.id}>
                {document.label}
                {document.isRequired === 1 ? " (nécessaire)" : ""}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  );
}

function CriterionField({
  criterion,
  value,
}: {
  criterion: CriterionToCheck;
  value: string | string[] | undefined;
}) {
  return (
    <fieldset className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
      <legend className="float-left min-w-0 flex-1 text-sm">
        {criterion.label}
        {criterion.kind === "exclusion" ? (
          <span className="text-base-content/70"> (non-inclusion)</span>
        ) : null}
      </legend>
      <div className="flex flex-wrap gap-1">
        {CRITERION_ANSWERS.map((answer) => (
          <label
            key={answer}
            className="flex min-h-11 cursor-pointer items-center gap-1.5 rounded-field border border-base-300 px-2.5 text-sm has-checked:border-primary has-checked:bg-primary/5 sm:min-h-8"
          >
            <input
              type="radio"
              name={`${CRITERION_PREFIX}${criterion.id}`}
              value={answer}
              defaultChecked={value === answer}
              className="radio radio-primary radio-xs"
            />
            {CRITERION_ANSWER_LABELS[answer]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function ageRange(filiere: FiliereChoice): string {
  if (filiere.minAge !== null && filiere.maxAge !== null)
    return `de ${filiere.minAge} à ${filiere.maxAge} ans`;
  return filiere.minAge === null ? `jusqu’à ${filiere.maxAge} ans` : `à partir de ${filiere.minAge} ans`;
}
