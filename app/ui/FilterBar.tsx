import { Form, Link, useSubmit } from "@remix-run/react";
import { useEffect, useId, useState } from "react";
import type { Option } from "./fields/SelectField.tsx";

export interface Filter {
  name: string;
  label: string;
  value: string;
  options: readonly Option[];
  /** What the empty choice is called: «tous», «toutes». */
  all: string;
}

/** From this many filters on, a phone folds them: they would push the list off the screen. */
const FOLDED_FROM = 3;

/**
 * Filters that live in the address: an ordinary GET form. With script a choice applies at once,
 * without it the button does. `kept` are parameters of the page that the form must not lose.
 * No filter may hold patient data, since addresses are logged.
 */
export function FilterBar(props: {
  filters: readonly Filter[];
  kept?: Record<string, string | null | undefined>;
  /** The page without filters, shown when one is set. */
  resetPath?: string;
}) {
  const submit = useSubmit();
  const [isOpen, setIsOpen] = useState(false);
  const count = props.filters.filter((filter) => filter.value !== "").length;
  const isFoldable = props.filters.length >= FOLDED_FROM;
  const id = useId();
  return (
    <Form
      method="get"
      role="search"
      aria-label="Filtres"
      preventScrollReset
      className="flex flex-wrap items-center gap-2"
      onChange={(event) => submit(event.currentTarget, { preventScrollReset: true })}
    >
      {Object.entries(props.kept ?? {}).map(([name, value]) =>
        value ? <input key={name} type="hidden" name={name} value={value} /> : null,
      )}
      {isFoldable ? (
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={id}
          className="btn min-h-11 noscript:hidden border-base-300 bg-base-100 sm:hidden"
          onClick={() => setIsOpen(!isOpen)}
        >
          {count > 0 ? `Filtres (${count})` : "Filtres"}
        </button>
      ) : null}
      <div
        id={id}
        className={`flex flex-wrap items-center gap-2 ${isFoldable && !isOpen ? "[@media(scripting:enabled)]:max-sm:hidden" : ""}`}
      >
        {props.filters.map((filter) => (
          <FilterSelect key={filter.name} filter={filter} />
        ))}
      </div>
      <noscript>
        <button type="submit" className="btn btn-sm">
          Filtrer
        </button>
      </noscript>
      {count > 0 && props.resetPath ? (
        <Link to={props.resetPath} className="link px-2 text-sm" preventScrollReset>
          Tout afficher
        </Link>
      ) : null}
    </Form>
  );
}

function FilterSelect({ filter }: { filter: Filter }) {
  const [value, setValue] = useState(filter.value);
  // The address rules: another link may have changed the filter.
  useEffect(() => setValue(filter.value), [filter.value]);
  return (
    <label className="flex min-h-11 items-center gap-1 rounded-field px-2 text-sm hover:bg-base-200 sm:min-h-8">
      <span className="text-base-content/70">{filter.label} :</span>
      <select
        name={filter.name}
        value={value}
        onChange={(event) => setValue(event.currentTarget.value)}
        className="max-w-60 cursor-pointer text-ellipsis bg-transparent font-medium"
      >
        <option value="">{filter.all}</option>
        {filter.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
