import {
  choiceName,
  type FieldDifference,
  KEEP_RECORDED,
  KEEP_TYPED,
  recordedName,
} from "#app/platform/forms/merge.rules.ts";

/**
 * Inside a form, after a conflict: for each field that somebody else changed too, the recorded value or one's own.
 * The fields below keep what was typed; what is chosen here is posted with them, with or without script.
 */
export function ConflictChoices({ differences }: { differences: readonly FieldDifference[] }) {
  if (differences.length === 0) return null;
  return (
    <div className="mt-3 flex flex-col gap-3 text-base-content">
      <p>Pour chaque champ, choisissez ce qui reste, puis enregistrez.</p>
      {differences.map((difference) => (
        <fieldset key={difference.name} className="rounded-field border border-base-300 bg-base-100 p-3">
          <legend className="px-1 font-medium">{difference.label}</legend>
          <div className="grid gap-2 sm:grid-cols-2">
            <Choice
              difference={difference}
              value={KEEP_RECORDED}
              label="Déjà enregistré"
              text={difference.recorded}
            />
            <Choice difference={difference} value={KEEP_TYPED} label="Votre saisie" text={difference.typed} />
          </div>
          {Object.entries(difference.fields).flatMap(([field, texts]) =>
            // an emptied field is posted as an empty one
            (texts.length > 0 ? texts : [""]).map((text) => (
              <input
                key={`${field} ${text}`}
                type="hidden"
                name={recordedName(difference.name, field)}
                value={text}
              />
            )),
          )}
        </fieldset>
      ))}
    </div>
  );
}

function Choice(props: { difference: FieldDifference; value: string; label: string; text: string }) {
  return (
    <label className="flex min-h-11 cursor-pointer items-start gap-2 rounded-field border border-base-300 px-3 py-2 has-checked:border-primary has-checked:bg-primary/5">
      <input
        type="radio"
        name={choiceName(props.difference.name)}
        value={props.value}
        required
        className="radio radio-primary radio-sm mt-0.5"
      />
      <span className="min-w-0">
        <span className="block text-base-content/70 text-xs">{props.label}</span>
        <span className="wrap-anywhere block whitespace-pre-line">{props.text}</span>
      </span>
    </label>
  );
}
