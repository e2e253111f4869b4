import { dueWords } from "#app/shared/due.ts";
import { Stat } from "#app/ui/Stat.tsx";

export interface FiliereFigures {
  urgent: number;
  nearestUrgentDue: string | null;
  nearestDue: string | null;
  medianAnswerDays: number | null;
  targetDays: number | null;
  capacity: number;
  freePlaces: number;
  overdueCare: number;
}

export interface SenderFigures {
  unopened: number;
  overdue: number;
  returns: number;
}

const ROW = "grid grid-cols-2 gap-3 lg:grid-cols-4";

export function FiliereStats(props: { figures: FiliereFigures; toTriage: number; now: string }) {
  const { figures } = props;
  const inCare = figures.capacity - figures.freePlaces;
  return (
    <div className={ROW}>
      <Stat label="À trier" value={props.toTriage} note={triageNote(figures, props.now)} />
      <Stat
        label="Délai médian de réponse"
        value={figures.medianAnswerDays === null ? "—" : `${decimal(figures.medianAnswerDays)}\u00a0j`}
        note={[
          figures.medianAnswerDays === null ? "moins de 5 réponses" : null,
          figures.targetDays === null ? null : `objectif ${figures.targetDays}\u00a0j`,
          "30 derniers jours",
        ]
          .filter(Boolean)
          .join(" · ")}
      />
      <Stat
        label="File active"
        value={`${inCare} / ${figures.capacity}`}
        note={
          figures.freePlaces > 0
            ? `${figures.freePlaces} place${figures.freePlaces > 1 ? "s" : ""} libre${figures.freePlaces > 1 ? "s" : ""}`
            : "aucune place libre"
        }
      />
      <Stat
        label="Prises en charge dépassées"
        value={figures.overdueCare}
        note={figures.overdueCare > 0 ? "à clore ou prolonger" : "aucune fin dépassée"}
        isAlarming={figures.overdueCare > 0}
      />
    </div>
  );
}

export function SenderStats(props: {
  figures: SenderFigures;
  toAnswer: number;
  toComplete: number;
  isDesk: boolean;
}) {
  const { figures } = props;
  return (
    <div className={ROW}>
      <Stat
        label={props.isDesk ? "À orienter" : "En attente de réponse"}
        value={props.toAnswer}
        note={props.isDesk ? "sous 2 jours ouvrés" : "chez la filière ou au guichet"}
      />
      <Stat
        label={props.isDesk ? "Compléments demandés" : "Compléments à donner"}
        value={props.toComplete}
        note={props.isDesk ? "au secteur de répondre" : "le délai de la filière est suspendu"}
        isAlarming={!props.isDesk && props.toComplete > 0}
      />
      <Stat
        label="Échéances dépassées"
        value={figures.overdue}
        note="toutes étapes du tri"
        isAlarming={figures.overdue > 0}
      />
      {props.isDesk ? (
        <Stat label="Pas encore ouverts" value={figures.unopened} note="jamais lus au guichet" />
      ) : (
        <Stat
          label="Retours sans accusé"
          value={figures.returns}
          note={`${figures.unopened} envoi${figures.unopened > 1 ? "s" : ""} pas encore ouvert${figures.unopened > 1 ? "s" : ""}`}
          isAlarming={figures.returns > 0}
        />
      )}
    </div>
  );
}

function triageNote(figures: FiliereFigures, now: string): string {
  if (figures.urgent > 0 && figures.nearestUrgentDue)
    return `dont ${figures.urgent} urgent${figures.urgent > 1 ? "s" : ""}, ${dueWords(figures.nearestUrgentDue, now)}`;
  return figures.nearestDue ? `le plus proche : ${dueWords(figures.nearestDue, now)}` : "rien en attente";
}

function decimal(value: number): string {
  return String(value).replace(".", ",");
}
