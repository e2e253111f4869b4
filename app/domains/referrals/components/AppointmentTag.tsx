import { Tag, type Tone } from "#app/ui/Tag.tsx";
import { APPOINTMENT_STATUS_LABELS, type AppointmentStatus } from "../episodes.vocabulary.ts";

const TONES: Record<AppointmentStatus, Tone> = {
  planned: "info",
  attended: "success",
  missed: "warning",
  cancelled: "neutral",
};

/** What became of an appointment, and whether it has to be booked again. */
export function AppointmentTag(props: {
  status: AppointmentStatus;
  isToRebook?: number;
  isUnsettled?: boolean;
}) {
  if (props.isUnsettled) return <Tag tone="warning">À renseigner</Tag>;
  return (
    <span className="inline-flex flex-wrap gap-1">
      <Tag tone={TONES[props.status]}>{APPOINTMENT_STATUS_LABELS[props.status]}</Tag>
      {props.isToRebook === 1 ? <Tag tone="danger">À refixer</Tag> : null}
    </span>
  );
}
