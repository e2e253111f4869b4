import { useState } from "react";
import type { FieldInput } from "#app/ui/fields/Field.tsx";
import { describedBy, Field, fieldId } from "#app/ui/fields/Field.tsx";
import { CIM10_BLOCKS, cim10Label } from "../cim10.vocabulary.ts";
import { searchCim10 } from "../cim10-search.rules.ts";

const SEARCH_ID = "cim10-search";

/**
 * A category of the F chapter. Without script, the whole list by block; with script it is found by code or by words,
 * and `onChoose` is told.
 */
export function Cim10Field(
  props: FieldInput & { chosen: string; isLive: boolean; onChoose(code: string): void },
) {
  const [query, setQuery] = useState("");
  const found = searchCim10(query);
  const id = fieldId(props.name);
  return (
    <div className="flex flex-col gap-2">
      {props.isLive ? (
        <>
          <label htmlFor={SEARCH_ID} className="font-medium text-sm">
            Diagnostic (CIM-10) <span className="font-normal text-base-content/70">(facultatif)</span>
          </label>
          <input
            id={SEARCH_ID}
            type="search"
            value={query}
            autoComplete="off"
            placeholder="F32, dépression, alcool…"
            className="input w-full"
            onChange={(event) => setQuery(event.target.value)}
          />
          {found.length > 0 ? (
            <ul aria-label="Catégories trouvées" className="flex flex-col gap-1">
              {found.map((category) => (
                <li key={category.code}>
                  <button
                    type="button"
                    className="flex min-h-11 w-full items-center gap-2 rounded-field border border-base-300 bg-base-100 px-3 py-1.5 text-left text-sm hover:border-primary"
                    onClick={() => {
                      props.onChoose(category.code);
                      setQuery("");
                    }}
                  >
                    <strong className="font-semibold">{category.code}</strong>
                    {category.label}
                  </button>
                </li>
              ))}
            </ul>
          ) : null}
          <p role="status" className="text-sm">
            {query.trim().length > 1 && found.length === 0 ? "Aucune catégorie trouvée." : ""}
            {query === "" && props.chosen ? `Choisi : ${cim10Label(props.chosen)}` : ""}
          </p>
        </>
      ) : null}
      <div>
        <Field {...props} label={props.isLive ? "Ou dans la liste" : "Diagnostic (CIM-10)"}>
          <select
            id={id}
            name={props.name}
            defaultValue={String(props.defaultValue ?? "")}
            aria-invalid={props.error ? true : undefined}
            aria-describedby={describedBy(props.name, props)}
            className="select w-full"
          >
            <option value="">Pas de diagnostic codé</option>
            {CIM10_BLOCKS.map((block) => (
              <optgroup key={block.code} label={`${block.code} ${block.label}`}>
                {block.categories.map(({ code, label }) => (
                  <option key={code} value={code}>
                    {code} {label}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </Field>
      </div>
    </div>
  );
}
