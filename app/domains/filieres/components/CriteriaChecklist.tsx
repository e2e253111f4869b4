import type { CriterionRow } from "../filieres.queries.server.ts";
import { CRITERION_KIND_LABELS, CRITERION_KINDS } from "../filieres.vocabulary.ts";

/** The criteria as items to tick while one thinks; nothing is sent or kept from here. */
export function CriteriaChecklist(props: { criteria: readonly CriterionRow[] }) {
  return (
    <div className="grid gap-6 lg:grid-cols-2">
      {CRITERION_KINDS.map((kind) => {
        const criteria = props.criteria.filter((criterion) => criterion.kind === kind);
        return (
          <fieldset key={kind} className="flex min-w-0 flex-col gap-3">
            <legend className="mb-2 font-medium text-sm">{CRITERION_KIND_LABELS[kind]}</legend>
            {criteria.length === 0 ? <p className="text-base-content/70 text-sm">Aucun.</p> : null}
            {criteria.map((criterion) => (
              <label key={criterion.id} className="flex cursor-pointer gap-2.5 text-sm">
                <input
                  type="checkbox"
                  className="checkbox checkbox-primary checkbox-sm mt-0.5 flex-none"
                  aria-describedby={`criterion-${criterion.id}`}
                />
                <span className="min-w-0">
                  <span className="font-medium">{criterion.label}</span>
                  {criterion.isRequired === 1 ? null : (
                    <span className="text-base-content/70"> (souhaitable)</span>
                  )}
                  <span id={`criterion-${criterion.id}`} className="block text-base-content/70">
                    {criterion.explanation}
                    {criterion.orientation ? (
                      <span className="mt-0.5 block text-base-content">
                        Orientez vers : {criterion.orientation}
                      </span>
                    ) : null}
                  </span>
                </span>
              </label>
            ))}
          </fieldset>
        );
      })}
    </div>
  );
}
