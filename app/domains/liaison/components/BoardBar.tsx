import { Link } from "@remix-run/react";
import { FilterBar } from "#app/ui/FilterBar.tsx";
import { boardPath } from "../board.forms.ts";
import type { BoardPage } from "../board.service.server.ts";
import { LIAISON_LEVEL_LABELS, LIAISON_LEVELS } from "../liaison.vocabulary.ts";

export interface ShownSearch {
  hopital: string | null;
  service: string | null;
  niveau: string | null;
  qui: string | null;
  vue: string | null;
}

/** Hospital, ward, level, mine: all in the address, so that a link shows the same board. */
export function BoardBar({ board, search }: { board: BoardPage; search: ShownSearch }) {
  const isWard = board.view === "ward";
  return (
    <FilterBar
      kept={{ vue: search.vue }}
      resetPath={boardPath({ vue: search.vue })}
      filters={[
        ...(isWard || board.places.length < 2
          ? []
          : [
              {
                name: "hopital",
                label: "Hôpital",
                value: search.hopital ?? "",
                options: board.places.map(({ code, name }) => ({ value: code, label: name })),
                all: "tout le territoire",
              },
            ]),
        ...(isWard && board.places.length < 2
          ? []
          : [
              {
                name: "service",
                label: "Service",
                value: search.service ?? "",
                options: wardOptions(board, search.service),
                all: "tous",
              },
            ]),
        {
          name: "niveau",
          label: "Niveau",
          value: search.niveau ?? "",
          options: LIAISON_LEVELS.map((level) => ({ value: level, label: LIAISON_LEVEL_LABELS[level] })),
          all: "tous",
        },
        ...(isWard
          ? []
          : [
              {
                name: "qui",
                label: "En charge",
                value: search.qui ?? "",
                options: [{ value: "moi", label: "moi" }],
                all: "tout le monde",
              },
            ]),
      ]}
    />
  );
}

/** The chosen ward stays in the list even when its last request has just closed. */
function wardOptions(board: BoardPage, chosen: string | null) {
  const wards = board.view === "ward" ? board.places : board.wards;
  const options = wards.map(({ code, name }) => ({ value: code, label: name }));
  const isListed = chosen === null || options.some((option) => option.value === chosen);
  return isListed ? options : [...options, { value: chosen, label: "Service sans demande ouverte" }];
}

/** «Sorti avant d’être vu»: who leaves today, or should have left, and whom nobody saw. */
export function LeavingAlert({ board }: { board: BoardPage }) {
  const cards = board.cards.filter((card) => board.alerts.includes(card.id));
  if (cards.length === 0) return null;
  return (
    <section
      aria-label="Sorties avant d’être vu"
      className="rounded-box border border-error/40 bg-error/5 px-4 py-3 text-sm"
    >
      <h2 className="font-semibold">
        {cards.length === 1
          ? "Un patient risque de sortir avant d’être vu"
          : `${cards.length} patients risquent de sortir avant d’être vus`}
      </h2>
      <ul className="mt-1 flex flex-wrap gap-x-4">
        {cards.map((card) => (
          <li key={card.id}>
            <Link to={`/liaison/${card.id}`} className="link inline-flex min-h-11 items-center sm:min-h-6">
              {card.patient}, {card.wardName}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
