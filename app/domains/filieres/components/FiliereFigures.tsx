import { formatShortDay } from "#app/shared/dates.ts";
import { Stat } from "#app/ui/Stat.tsx";
import type { FilierePage } from "../catalogue.queries.server.ts";
import { cases, days, duration, places, waitingFor, weeks } from "./figures.ts";

/** The four figures that a sender asks for first. */
export function FiliereFigures(props: Pick<FilierePage, "filiere" | "inCare" | "nextEndOn" | "wait">) {
  const { filiere, inCare, nextEndOn, wait } = props;
  const free = filiere.capacity - inCare;
  return (
    <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
      <Stat
        label="Places"
        value={places(free)}
        note={[
          `${inCare} en soins sur ${filiere.capacity}`,
          waitingFor(wait.ahead.programme),
          nextEndOn ? `prochaine fin prévue le ${formatShortDay(nextEndOn)}` : "",
        ]
          .filter(Boolean)
          .join(" · ")}
        isAlarming={free < 0}
      />
      <Stat
        label="Attente médiane"
        value={wait.median === null ? "non publiée" : days(wait.median)}
        note={
          wait.p75 === null
            ? `${cases(wait.count)} en six mois`
            : `trois patients sur quatre en ${days(wait.p75)} au plus`
        }
      />
      <Stat
        label="Nouvelle demande"
        value={weeks(wait.estimateWeeks.programme)}
        note="attente estimée après l’acceptation, priorité programmée"
      />
      <Stat
        label="Durée des soins"
        value={duration(filiere.durationDays)}
        note={`${filiere.sessionCount} séances, puis retour au secteur`}
      />
    </div>
  );
}
