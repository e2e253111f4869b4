import { EmptyState } from "#app/ui/EmptyState.tsx";
import type { BoardPage } from "../board.service.server.ts";
import { LIAISON_STATUS_LABELS } from "../liaison.vocabulary.ts";
import { BoardCard } from "./BoardCard.tsx";

/** One column for each state; on a phone they stand one under the other, and the line of counts leads to each. */
export function BoardColumns({ board, now }: { board: BoardPage; now: Date }) {
  const hasHospital = new Set(board.cards.map((card) => card.hospitalId)).size > 1;
  return (
    <>
      <nav aria-label="États des demandes" className="flex flex-wrap gap-x-1 text-sm lg:hidden">
        {board.columns.map(({ status, ids }) => (
          <a
            key={status}
            href={`#${status}`}
            className="inline-flex min-h-11 items-center gap-1.5 rounded-field px-2.5 hover:bg-base-300"
          >
            {LIAISON_STATUS_LABELS[status]}
            <span className="font-semibold">{ids.length}</span>
          </a>
        ))}
      </nav>
      <div className="grid grid-cols-1 gap-4 md:grid-cols-2 lg:grid-cols-3" data-rows="">
        {board.columns.map(({ status, ids }) => (
          <section
            key={status}
            id={status}
            aria-labelledby={`${status}-title`}
            className={`flex flex-col gap-2 rounded-box bg-base-300/50 p-2 ${ids.length === 0 ? "max-md:hidden" : ""}`}
          >
            <h2 id={`${status}-title`} className="flex items-baseline justify-between px-1.5 pt-1 text-sm">
              <span className="font-semibold">{LIAISON_STATUS_LABELS[status]}</span>
              <span className="text-base-content/70">{ids.length}</span>
            </h2>
            {ids.length > 0 ? (
              <ul className="grid grid-cols-1 gap-2">
                {ids.map((id) => {
                  const card = board.cards.find((one) => one.id === id);
                  return card ? (
                    <BoardCard key={id} card={card} now={now} isWard={false} hasHospital={hasHospital} />
                  ) : null;
                })}
              </ul>
            ) : (
              <p className="px-1.5 pb-2 text-base-content/70 text-sm">Aucune demande</p>
            )}
          </section>
        ))}
      </div>
    </>
  );
}

/** What the ward asked, what it must do first. */
export function WardList({ board, now }: { board: BoardPage; now: Date }) {
  const toDo = board.cards.filter((card) => card.waitsForMe);
  const others = board.cards.filter((card) => !card.waitsForMe);
  const hasHospital = new Set(board.cards.map((card) => card.hospitalId)).size > 1;
  const list = (cards: typeof board.cards) => (
    <ul className="grid grid-cols-1 gap-2 md:grid-cols-2 lg:grid-cols-3" data-rows="">
      {cards.map((card) => (
        <BoardCard key={card.id} card={card} now={now} isWard hasHospital={hasHospital} />
      ))}
    </ul>
  );
  return (
    <>
      {toDo.length > 0 ? (
        <section className="flex flex-col gap-2">
          <h2 className="font-semibold">Réponses à confirmer ({toDo.length})</h2>
          {list(toDo)}
        </section>
      ) : null}
      {others.length > 0 ? (
        <section className="flex flex-col gap-2">
          <h2 className="font-semibold">En cours ({others.length})</h2>
          {list(others)}
        </section>
      ) : null}
    </>
  );
}

export function EmptyBoard(props: { isFiltered: boolean; isWard: boolean }) {
  return (
    <div className="rounded-box border border-base-300 bg-base-100">
      <EmptyState
        title={props.isFiltered ? "Aucune demande ouverte avec ces filtres" : "Aucune demande ouverte"}
      >
        {props.isFiltered
          ? "Élargissez les filtres, ou choisissez un autre hôpital."
          : props.isWard
            ? "Vos demandes d’avis apparaîtront ici, avec leur avancement et la réponse."
            : "Les demandes des services apparaîtront ici dès leur envoi, les plus pressées en tête."}
      </EmptyState>
    </div>
  );
}
