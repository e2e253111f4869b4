import { EmptyState } from "#app/ui/EmptyState.tsx";
import type { Catalogue } from "../catalogue.service.server.ts";
import { SeminarCard } from "./SeminarCard.tsx";

/** The catalogue: the seminar whose next session is soonest comes first. `root` is the address under which each has its page. */
export function SeminarGrid({ seminars, root }: { seminars: Catalogue; root: string }) {
  return (
    <section>
      <h2 className="sr-only">Séminaires</h2>
      {seminars.length === 0 ? (
        <EmptyState title="Aucun séminaire ne correspond">
          Effacez un filtre, ou revenez plus tard : le programme s’enrichit au fil de l’année.
        </EmptyState>
      ) : (
        <div className="grid gap-4 lg:grid-cols-2">
          {seminars.map((seminar) => (
            <SeminarCard key={seminar.id} seminar={seminar} to={`${root}/${seminar.code}`} />
          ))}
        </div>
      )}
    </section>
  );
}
