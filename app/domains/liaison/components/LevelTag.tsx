import { Tag, type Tone } from "#app/ui/Tag.tsx";
import { LIAISON_LEVEL_LABELS, type LiaisonLevel } from "../liaison.vocabulary.ts";

const TONES: Record<LiaisonLevel, Tone> = { immediate: "danger", urgent: "warning", scheduled: "neutral" };

export function LevelTag({ level }: { level: LiaisonLevel }) {
  return <Tag tone={TONES[level]}>{LIAISON_LEVEL_LABELS[level]}</Tag>;
}
