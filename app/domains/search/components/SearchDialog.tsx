import { Link, useNavigate } from "@remix-run/react";
import { Search } from "lucide-react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { SearchHit } from "../search.vocabulary.ts";
import { useSearchResults } from "./useSearchResults.ts";

const LIST_ID = "search-results";

/**
 * Search over the whole application: a modal dialog that holds a combobox with a grouped list
 * (ARIA Authoring Practices, combobox with list autocomplete). The arrows move, Enter opens, Escape closes.
 */
export function SearchDialog({ onClose }: { onClose(): void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const navigate = useNavigate();
  const [text, setText] = useState("");
  const [active, setActive] = useState(0);
  const { groups, state } = useSearchResults(text);
  const hits = groups.flatMap((group) => group.hits);
  const current = hits[active];

  useEffect(() => {
    dialog.current?.showModal();
  }, []);

  function move(event: KeyboardEvent) {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step && hits.length > 0) {
      event.preventDefault();
      const next = (active + step + hits.length) % hits.length;
      setActive(next);
      const hit = hits[next];
      if (hit) document.getElementById(optionId(hit))?.scrollIntoView({ block: "nearest" });
    }
    if (event.key === "Enter") {
      event.preventDefault();
      if (!current) return;
      dialog.current?.close();
      navigate(current.path);
    }
  }

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a modal dialog; the click is on what lies behind it
    <dialog
      ref={dialog}
      aria-label="Rechercher"
      onClose={onClose}
      onClick={(event) => (event.target === dialog.current ? dialog.current.close() : undefined)}
      className="search-dialog"
    >
      <div className="flex items-center gap-2 border-base-300 border-b px-4">
        <Search aria-hidden="true" className="size-4 flex-none text-base-content/70" />
        <input
          type="text"
          role="combobox"
          aria-label="Patient, professionnel ou filière"
          aria-expanded={hits.length > 0}
          aria-controls={LIST_ID}
          aria-autocomplete="list"
          aria-activedescendant={current ? optionId(current) : undefined}
          autoComplete="off"
          spellCheck={false}
          placeholder="Patient, professionnel, filière…"
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setActive(0);
          }}
          onKeyDown={move}
          className="h-14 min-w-0 flex-1 bg-transparent text-base outline-none"
        />
        <button type="button" className="btn btn-ghost btn-sm" onClick={() => dialog.current?.close()}>
          Fermer
        </button>
      </div>
      <div id={LIST_ID} role="listbox" aria-label="Résultats" className="overflow-y-auto p-2">
        {groups.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset may not stand in a listbox
          <div key={group.key} role="group" aria-label={group.label} className="pb-2">
            <p aria-hidden="true" className="px-2 py-1.5 font-medium text-base-content/70 text-xs">
              {group.label}
            </p>
            {group.hits.map((hit) => (
              <Link
                key={hit.key}
                id={optionId(hit)}
                to={hit.path}
                role="option"
                tabIndex={-1}
                aria-selected={hit === current}
                onClick={() => dialog.current?.close()}
                className="flex min-h-11 flex-wrap items-center gap-x-3 rounded-field px-2 py-1.5 text-sm hover:bg-base-200 aria-selected:bg-primary/10"
              >
                <span className="font-medium">{hit.label}</span>
                <span className="text-base-content/70">{hit.detail}</span>
              </Link>
            ))}
          </div>
        ))}
      </div>
      <div role="status" className="border-base-300 border-t px-4 py-2.5 text-base-content/70 text-sm">
        <p>{statusLine(state, hits.length)}</p>
        {groups.map((group) => (group.note ? <p key={group.key}>{group.note}</p> : null))}
      </div>
    </dialog>
  );
}

function optionId(hit: SearchHit): string {
  return `search-hit-${hit.key}`;
}

function statusLine(state: ReturnType<typeof useSearchResults>["state"], count: number): string {
  if (state === "short") return "Écrivez au moins deux lettres.";
  if (state === "searching") return "Recherche en cours…";
  if (state === "failed") return "La recherche n’a pas abouti. Vérifiez la connexion, puis recommencez.";
  if (count === 0) return "Aucun résultat.";
  return count === 1 ? "1 résultat." : `${count} résultats. Flèches pour choisir, Entrée pour ouvrir.`;
}
