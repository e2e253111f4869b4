import { formatInstant } from "#app/shared/dates.ts";
import { Card } from "#app/ui/Card.tsx";
import { DefinitionList } from "#app/ui/DefinitionList.tsx";
import { BREACH_REASON_LABELS, type BreachReason } from "../liaison.vocabulary.ts";
import { SKILL_LABELS, type Skill } from "../notes.vocabulary.ts";

interface Inside {
  seniorCalledAt: string | null;
  seniorCalled: string | null;
  seniorAdvice: string | null;
  breachReason: BreachReason | null;
  breachNote: string | null;
  minutes: number | null;
  skills: readonly Skill[];
}

/** What the note holds and the answer does not: it stays within the liaison. */
export function NoteInside({ note }: { note: Inside }) {
  const items = [
    {
      label: "Senior appelé",
      value: note.seniorCalledAt
        ? `${note.seniorCalled ?? ""}, ${formatInstant(note.seniorCalledAt)}`
        : "Pas d’appel",
    },
    { label: "Décidé avec le senior", value: note.seniorAdvice },
    {
      label: "Premier contact tardif",
      value: note.breachReason
        ? [BREACH_REASON_LABELS[note.breachReason], note.breachNote].filter(Boolean).join(", ")
        : null,
    },
    { label: "Temps passé", value: note.minutes === null ? null : `${note.minutes}\u00a0min` },
    { label: "Compétences", value: note.skills.map((skill) => SKILL_LABELS[skill]).join(", ") },
  ];
  return (
    <Card title="Dans l’équipe, hors de la réponse">
      <DefinitionList items={items.filter((item) => item.value)} />
    </Card>
  );
}
