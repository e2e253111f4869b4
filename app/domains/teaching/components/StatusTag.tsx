import { Tag, type Tone } from "#app/ui/Tag.tsx";
import { TEACHING_STATUS_LABELS, type TeachingStatus } from "../teaching.vocabulary.ts";

const TONES: Record<TeachingStatus, Tone> = {
  free: "info",
  proposed: "warning",
  changes_asked: "warning",
  planned: "neutral",
  held: "success",
  cancelled: "danger",
};

/** Where a session stands, in words. */
export function StatusTag({ status }: { status: TeachingStatus }) {
  return <Tag tone={TONES[status]}>{TEACHING_STATUS_LABELS[status]}</Tag>;
}
