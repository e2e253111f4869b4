import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { PRIORITIES, PRIORITY_LABELS } from "#app/domains/referrals/referrals.vocabulary.ts";
import { CIRCLE_LABELS } from "#app/domains/territory/territory.vocabulary.ts";
import { formatShortDay } from "#app/shared/dates.ts";
import { Tag } from "#app/ui/Tag.tsx";
import type { CatalogueEntry } from "../catalogue.queries.server.ts";
import { ageRange, cases, days, duration, kilometres, places, waitingFor, weeks } from "./figures.ts";

/** One filière of the catalogue: may I refer there, how long does it take, where is it. */
export function FiliereCard(props: { filiere: CatalogueEntry; to: string }) {
  const { filiere } = props;
  const free = filiere.capacity - filiere.inCare;
  const nearest = filiere.sites[0];
  const { wait } = filiere;
  return (
    <article className="flex flex-col gap-3 rounded-box border border-base-300 bg-base-100 p-4">
      <div className="flex flex-wrap items-start justify-between gap-2">
        <h2 className="min-w-0 font-semibold text-base">
          <Link to={props.to} className="link link-primary link-hover">
            {filiere.name}
          </Link>
        </h2>
        <span className="flex flex-wrap gap-1">
          <Tag>{CIRCLE_LABELS[filiere.circle]}</Tag>
          {filiere.isOpen === 1 ? null : <Tag tone="warning">Fermée aux nouvelles demandes</Tag>}
        </span>
      </div>
      <p className="text-sm">{filiere.summary}</p>
      <dl className="grid grid-cols-2 gap-3 border-base-300 border-y py-3 sm:grid-cols-3">
        <Figure
          label="Places"
          value={places(free)}
          note={
            free <= 0 && filiere.nextEndOn
              ? `prochaine fin prévue le ${formatShortDay(filiere.nextEndOn)}`
              : [`${filiere.inCare} en soins sur ${filiere.capacity}`, waitingFor(wait?.ahead.programme ?? 0)]
                  .filter(Boolean)
                  .join(" · ")
          }
        />
        <Figure
          label="Attente médiane"
          value={wait && wait.median !== null ? days(wait.median) : "non publiée"}
          note={
            wait && wait.p75 !== null
              ? `3 sur 4 en ${days(wait.p75)} au plus, ${cases(wait.count)}`
              : cases(wait?.count ?? 0)
          }
        />
        <Figure
          label="Nouvelle demande"
          value={weeks(wait?.estimateWeeks.programme ?? null)}
          note="estimation, priorité programmée"
        />
      </dl>
      <dl className="grid gap-x-4 gap-y-1 text-sm sm:grid-cols-[max-content_1fr]">
        <Line label="Âge">{ageRange(filiere)}</Line>
        <Line label="Durée">
          {duration(filiere.durationDays)}, {filiere.sessionCount} séances
        </Line>
        <Line label="Soins visés sous">
          {PRIORITIES.map((priority) => {
            const target = filiere.targets.find((one) => one.priority === priority);
            return target ? `${days(target.careDays)} (${PRIORITY_LABELS[priority].toLowerCase()})` : null;
          })
            .filter(Boolean)
            .join(", ")}
        </Line>
        {nearest ? (
          <Line label={nearest.km === null ? "Sites" : "Site le plus proche"}>
            {nearest.km === null
              ? filiere.sites.map((site) => site.name).join(" ; ")
              : `${nearest.name}, ${kilometres(nearest.km)}`}
          </Line>
        ) : null}
      </dl>
    </article>
  );
}

function Figure(props: { label: string; value: ReactNode; note: ReactNode }) {
  return (
    <div>
      <dt className="text-base-content/70 text-xs">{props.label}</dt>
      <dd className="font-semibold">{props.value}</dd>
      <dd className="text-base-content/70 text-xs">{props.note}</dd>
    </div>
  );
}

function Line(props: { label: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-base-content/70">{props.label}</dt>
      <dd>{props.children}</dd>
    </>
  );
}
