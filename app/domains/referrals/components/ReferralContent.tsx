import { formatInstant } from "#app/shared/dates.ts";
import { Card } from "#app/ui/Card.tsx";
import { DefinitionList } from "#app/ui/DefinitionList.tsx";
import { Tag, type Tone } from "#app/ui/Tag.tsx";
import { formatBytes } from "../attachments.rules.ts";
import {
  CRITERION_ANSWER_LABELS,
  type CriterionAnswer,
  DECLINE_REASON_LABELS,
  type DeclineReason,
  PATIENT_INFORMED_LABELS,
  type PatientInformed,
  PRIORITY_LABELS,
  type Priority,
  REFERRAL_AIM_LABELS,
  REFERRAL_KIND_LABELS,
  type ReferralAim,
  type ReferralKind,
} from "../referrals.vocabulary.ts";

interface Sent {
  kind: ReferralKind;
  priority: Priority;
  aim: ReferralAim | null;
  reason: string | null;
  history: string | null;
  treatments: string | null;
  patientInformed: PatientInformed | null;
  toldPatient: string | null;
  isConversionAllowed: number;
  submittedAt: string | null;
}

/** What the sender wrote. */
export function SentCard({ sent, sender }: { sent: Sent; sender: string }) {
  return (
    <Card title="Ce qui est adressé" aside={REFERRAL_KIND_LABELS[sent.kind]}>
      <DefinitionList
        items={[
          { label: "Motif", value: textOf(sent.reason) },
          { label: "Priorité", value: PRIORITY_LABELS[sent.priority] },
          { label: "Objectif", value: sent.aim ? REFERRAL_AIM_LABELS[sent.aim] : null },
          { label: "Histoire et contexte", value: textOf(sent.history) },
          { label: "Traitements", value: textOf(sent.treatments) },
          {
            label: "Patient",
            value: sent.patientInformed ? PATIENT_INFORMED_LABELS[sent.patientInformed] : null,
          },
          { label: "Ce qui lui a été dit", value: textOf(sent.toldPatient) },
          { label: "Adressé par", value: sender },
          { label: "Envoyé", value: sent.submittedAt ? formatInstant(sent.submittedAt) : null },
          ...(sent.kind === "advice"
            ? [
                {
                  label: "Après l’avis",
                  value:
                    sent.isConversionAllowed === 1
                      ? "La filière peut transformer l’avis en demande de soins."
                      : "Seul l’adresseur peut transformer l’avis en demande de soins.",
                },
              ]
            : []),
        ]}
      />
    </Card>
  );
}

interface Answered {
  id: string;
  kind: "inclusion" | "exclusion";
  label: string;
  answer: CriterionAnswer;
}

/** «Je ne sais pas» and a question left aside come to the same for whoever reads. */
const READ_ANSWERS: Record<CriterionAnswer, string> = { ...CRITERION_ANSWER_LABELS, unknown: "Non précisé" };

/** The answers to the filière's criteria, and why the sender referred in spite of what stands against it. */
export function CriteriaCard(props: { criteria: readonly Answered[]; despite: string | null }) {
  const { criteria, despite } = props;
  if (criteria.length === 0) return null;
  return (
    <Card title="Critères de la filière">
      <ul className="flex flex-col gap-2 text-sm">
        {criteria.map((criterion) => (
          <li key={criterion.id} className="flex flex-wrap items-baseline justify-between gap-x-3 gap-y-1">
            <span className="min-w-0 flex-1">
              {criterion.label}
              {criterion.kind === "exclusion" ? (
                <span className="text-base-content/70"> (non-inclusion)</span>
              ) : null}
            </span>
            <Tag tone={toneOf(criterion)}>{READ_ANSWERS[criterion.answer]}</Tag>
          </li>
        ))}
      </ul>
      {despite ? (
        <p className="mt-3 rounded-box bg-base-200 px-3 py-2 text-sm">
          <span className="font-medium">Adressé malgré tout :</span>{" "}
          <span className="whitespace-pre-line break-words">{despite}</span>
        </p>
      ) : null}
    </Card>
  );
}

function toneOf(criterion: Answered): Tone {
  if (criterion.answer === "unknown") return "neutral";
  return (criterion.answer === "yes") === (criterion.kind === "inclusion") ? "success" : "danger";
}

interface Outcome {
  answer: string | null;
  declineReason: DeclineReason | null;
  orientation: string | null;
}

/** The advice given, or why it was declined and where to turn. */
export function OutcomeCard(props: {
  outcome: Outcome;
  /** What the filière added for the secteur. */
  comment: string | null;
  resource: { name: string; phone: string | null; conditions: string | null } | null;
}) {
  const { outcome, resource } = props;
  if (outcome.answer) {
    return <Card title="Avis de la filière">{textOf(outcome.answer)}</Card>;
  }
  if (!outcome.declineReason) return null;
  return (
    <Card title="Adressage décliné">
      <DefinitionList
        items={[
          { label: "Motif", value: DECLINE_REASON_LABELS[outcome.declineReason] },
          {
            label: "Orientation proposée",
            value: resource ? (
              <>
                <strong className="font-medium">{resource.name}</strong>
                {resource.phone ? `, ${resource.phone}` : ""}
                {resource.conditions ? <span className="block">{resource.conditions}</span> : null}
              </>
            ) : (
              textOf(outcome.orientation)
            ),
          },
          ...(resource && outcome.orientation
            ? [{ label: "Précisions", value: textOf(outcome.orientation) }]
            : []),
          ...(props.comment ? [{ label: "Commentaire", value: textOf(props.comment) }] : []),
        ]}
      />
    </Card>
  );
}

interface FileLine {
  id: string;
  name: string;
  size: number;
  createdAt: string;
}

export function AttachmentList({ files }: { files: readonly FileLine[] }) {
  return (
    <ul className="flex flex-col gap-1 text-sm">
      {files.map((file) => (
        <li key={file.id} className="flex min-h-8 flex-wrap items-baseline gap-x-2">
          <a className="link link-primary break-all" href={`/adressages/pieces/${file.id}`} download>
            {file.name}
          </a>
          <span className="text-base-content/70">{formatBytes(file.size)}</span>
        </li>
      ))}
    </ul>
  );
}

function textOf(text: string | null) {
  return text ? <span className="whitespace-pre-line break-words">{text}</span> : null;
}
