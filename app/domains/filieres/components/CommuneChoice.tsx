import { Form } from "@remix-run/react";

/** Chooses the commune from which sites are measured; an ordinary form, the choice stays in the address. */
export function CommuneChoice(props: {
  communes: readonly { code: string; name: string }[];
  chosen: string | null;
  kept?: Record<string, string | null>;
}) {
  return (
    <Form method="get" className="flex flex-wrap items-end gap-2">
      {Object.entries(props.kept ?? {}).map(([name, value]) =>
        value ? <input key={name} type="hidden" name={name} value={value} /> : null,
      )}
      <div className="flex flex-col gap-1">
        <label htmlFor="field-commune" className="font-medium text-sm">
          Commune du patient
        </label>
        <select
          id="field-commune"
          name="commune"
          key={props.chosen ?? ""}
          defaultValue={props.chosen ?? ""}
          className="select min-h-11 w-56 sm:min-h-9"
        >
          <option value="">Non précisée</option>
          {props.communes.map((commune) => (
            <option key={commune.code} value={commune.code}>
              {commune.name}
            </option>
          ))}
        </select>
      </div>
      <button type="submit" className="btn min-h-11 border-base-300 bg-base-100 sm:h-9 sm:min-h-9">
        Voir le site le plus proche
      </button>
    </Form>
  );
}
