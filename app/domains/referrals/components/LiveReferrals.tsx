import { Link } from "@remix-run/react";
import { formatShortDay } from "#app/shared/dates.ts";
import { Alert } from "#app/ui/Alert.tsx";
import {
  REFERRAL_KIND_LABELS,
  REFERRAL_STATUS_LABELS,
  type ReferralKind,
  type ReferralStatus,
} from "../referrals.vocabulary.ts";

interface Live {
  id: string;
  kind: ReferralKind;
  status: ReferralStatus;
  submittedAt: string | null;
  filiereName: string | null;
}

/** What is already under way for the patient, before the form: following it is often what is wanted. */
export function LiveReferrals({ live }: { live: readonly Live[] }) {
  if (live.length === 0) return null;
  return (
    <Alert tone="warning" title="Déjà en cours pour ce patient">
      <ul className="mt-1 flex flex-col gap-1">
        {live.map((referral) => (
          <li key={referral.id}>
            {referral.filiereName ?? "Guichet territorial"},{" "}
            {REFERRAL_KIND_LABELS[referral.kind].toLowerCase()},{" "}
            {REFERRAL_STATUS_LABELS[referral.status].toLowerCase()}
            {referral.submittedAt ? ` depuis le ${formatShortDay(referral.submittedAt)}` : ""} :{" "}
            <Link to={`/adressages/${referral.id}`} className="link font-medium">
              suivre la demande
            </Link>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
