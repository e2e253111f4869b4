import type { CareOverview } from "../care-overview.queries.server.ts";
import { AppointmentsPanel } from "./AppointmentsPanel.tsx";
import { EpisodePanel } from "./EpisodePanel.tsx";
import { LogisticsPanel } from "./LogisticsPanel.tsx";
import { QueuePanel } from "./QueuePanel.tsx";

/** The care that followed the referral, once there is any or it may be organised. */
export function CarePanels({ care, now }: { care: CareOverview | null; now: string }) {
  if (!care) return null;
  const { may, referralId } = care;
  const hasAppointments = care.appointments.length > 0 || may.bookFirstVisit || may.book;
  return (
    <>
      <QueuePanel
        queue={care.queue}
        may={may}
        now={now}
        referral={{ id: referralId, version: care.version }}
      />
      <EpisodePanel referralId={referralId} episode={care.episode} may={may} now={now} />
      {hasAppointments ? (
        <AppointmentsPanel referralId={referralId} appointments={care.appointments} may={may} now={now} />
      ) : null}
      {care.logistics.length > 0 || may.writeLogistics ? (
        <LogisticsPanel referralId={referralId} entries={care.logistics} may={may} />
      ) : null}
    </>
  );
}
