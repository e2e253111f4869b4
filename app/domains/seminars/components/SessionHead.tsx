import { Stat } from "#app/ui/Stat.tsx";
import { Tag, type Tone } from "#app/ui/Tag.tsx";
import { SESSION_STATUS_LABELS, type SessionStatus } from "../seminars.vocabulary.ts";
import { freeWords } from "../session-words.rules.ts";

const TONES: Record<SessionStatus, Tone> = {
  draft: "neutral",
  open: "success",
  cancelled: "danger",
  held: "info",
};

export function SessionTag({ status }: { status: SessionStatus }) {
  return <Tag tone={TONES[status]}>{SESSION_STATUS_LABELS[status]}</Tag>;
}

/** Places, queue and absences at a glance. */
export function SessionStats(props: {
  session: { capacity: number | null; heldCount: number; waitingCount: number };
  offered: number;
  absent: number;
}) {
  const { capacity, heldCount, waitingCount } = props.session;
  return (
    <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
      <Stat
        label="Places tenues"
        value={capacity === null ? `${heldCount}, sans limite` : `${heldCount} sur ${capacity}`}
        note={capacity === null ? undefined : freeWords(props.session)}
      />
      <Stat
        label="À confirmer"
        value={props.offered}
        note="Comptées dans les places tenues, jusqu’à leur délai."
      />
      <Stat label="En attente" value={waitingCount} />
      <Stat label="Absences" value={props.absent} />
    </div>
  );
}
