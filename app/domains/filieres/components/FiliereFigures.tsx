import { formatShortDay } from "#app/shared/dates.ts";
import { Stat } from "#app/ui/Stat.tsx";
import type { FilierePage } from "../catalogue.queries.server.ts";
import { ageRange, duration, places, weeks } from "./figures.ts";

/** The four figures that a sender asks for first. */
export function FiliereFigures(props: Pick<FilierePage, "filiere" | "inCare" | "nextEndOn" | "wait">) {
  const { filiere, inCare, nextEndOn, wait } = props;
  const free = filiere.capacity - inCare;
  return (
    <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
      <Stat
        label="Places"
        value={places(free)}
        note={[
          `${inCare} en soins sur ${filiere.capacity}`,
          nextEndOn ? `prochaine fin prévue le ${formatShortDay(nextEndOn)}` : "",
        ]
          .filter(Boolean)
          .join(" · ")}
        isAlarming={free < 0}
      />
      <Stat
        label="Nouvelle demande, priorité programmée"
        value={weeks(wait.estimateWeeks.programme)}
        note="attente estimée après l’acceptation"
      />
      <Stat
        label="Durée des soins"
        value={duration(filiere.durationDays)}
        note={`${filiere.sessionCount} séances, puis retour au secteur`}
      />
      <Stat
        label="Âge d’accueil"
        value={ageRange(filiere)}
        note={`demande d’information : ${filiere.informationDays} jours pour répondre`}
      />
    </div>
  );
}
