import { formatShortDay } from "#app/shared/dates.ts";
import { Card } from "#app/ui/Card.tsx";
import { DefinitionList } from "#app/ui/DefinitionList.tsx";
import {
  IMMEDIATE_RISK_LABELS,
  type ImmediateRisk,
  LIAISON_AIM_LABELS,
  LIAISON_INFORMED_LABELS,
  LIAISON_REASON_LABELS,
  type LiaisonAim,
  type LiaisonInformed,
  type LiaisonReason,
} from "../liaison.vocabulary.ts";

interface Asked {
  question: string;
  aim: LiaisonAim;
  reason: LiaisonReason;
  immediateRisk: ImmediateRisk;
  riskMeasures: string | null;
  patientInformed: LiaisonInformed;
  needsInterpreter: number;
  stayReason: string | null;
  context: string | null;
  treatments: string | null;
  knownCare: string | null;
  admittedOn: string | null;
  expectedDischargeOn: string | null;
  requesterName: string | null;
}

/** What the ward asked, its question first. */
export function LiaisonAsked({ asked, asker }: { asked: Asked; asker: string }) {
  const text = (label: string, value: string | null) =>
    value ? [{ label, value: <span className="whitespace-pre-line">{value}</span> }] : [];
  return (
    <Card title="La question du service">
      <div className="flex flex-col gap-4">
        <p className="whitespace-pre-line break-words text-lg leading-snug">{asked.question}</p>
        <DefinitionList
          items={[
            { label: "Attendu", value: LIAISON_AIM_LABELS[asked.aim] },
            { label: "Motif", value: LIAISON_REASON_LABELS[asked.reason] },
            { label: "Risque immédiat", value: IMMEDIATE_RISK_LABELS[asked.immediateRisk] },
            ...text("Mesures prises", asked.riskMeasures),
            { label: "Patient", value: LIAISON_INFORMED_LABELS[asked.patientInformed] },
            ...(asked.needsInterpreter ? [{ label: "Interprète", value: "Nécessaire" }] : []),
            ...text("Motif du séjour", asked.stayReason),
            ...text("Contexte", asked.context),
            ...text("Traitements", asked.treatments),
            ...text("Suivi connu", asked.knownCare),
            ...(asked.admittedOn
              ? [{ label: "Entrée", value: `Le ${formatShortDay(asked.admittedOn)}` }]
              : []),
            ...(asked.expectedDischargeOn
              ? [{ label: "Sortie prévue", value: `Le ${formatShortDay(asked.expectedDischargeOn)}` }]
              : []),
            {
              label: "Demandé par",
              value: asked.requesterName ? `${asked.requesterName} (saisi par ${asker})` : asker,
            },
          ]}
        />
      </div>
    </Card>
  );
}
