import { Link } from "@remix-run/react";
import { BORN_WORDS, SEX_LABELS, type Sex } from "#app/domains/patients/patients.vocabulary.ts";
import { ageOn, dayOf, formatShortDay } from "#app/shared/dates.ts";
import { DueTag } from "#app/ui/DueTag.tsx";
import type { EpisodeStatus } from "../episodes.vocabulary.ts";
import { patientLabel } from "../patient-label.rules.ts";
import type { Priority, ReferralKind, ReferralOwner, ReferralStatus } from "../referrals.vocabulary.ts";
import { ownerSentence } from "../status-words.rules.ts";
import { ReferralTags } from "./ReferralTags.tsx";

interface BannerProps {
  referral: {
    patientId: string;
    status: ReferralStatus;
    owner: ReferralOwner;
    priority: Priority;
    kind: ReferralKind;
    dueAt: string | null;
    closedAt: string | null;
    firstOpenedAt: string | null;
    previousReferralId: string | null;
  };
  head: {
    birthFamilyName: string;
    usedFamilyName: string | null;
    birthGivenNames: string;
    usedGivenName: string | null;
    birthOn: string;
    sex: Sex;
    communeName: string | null;
    secteurCode: string;
    filiereShortName: string | null;
  };
  isSender: boolean;
  episodeStatus: EpisodeStatus | null;
  now: string;
}

/** Whose referral it is, in what state, who must act and until when. */
export function ReferralBanner({ referral, head, isSender, episodeStatus, now }: BannerProps) {
  const sentence = ownerSentence({
    ...referral,
    filiereName: head.filiereShortName,
    secteurCode: head.secteurCode,
    episodeStatus,
  });
  return (
    <section
      aria-label="Situation de l’adressage"
      className="flex flex-col gap-2 rounded-box border border-base-300 bg-base-100 p-4"
    >
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <Link to={`/patients/${referral.patientId}`} className="link link-primary font-semibold text-lg">
          {patientLabel(head)}
        </Link>
        <span className="text-base-content/70 text-sm">
          {ageOn(head.birthOn, dayOf(now))} ans, {BORN_WORDS[head.sex]} le {formatShortDay(head.birthOn)} ·{" "}
          {SEX_LABELS[head.sex].toLowerCase()} · {head.secteurCode}
          {head.communeName ? ` · ${head.communeName}` : ""}
        </span>
      </p>
      <ReferralTags
        {...referral}
        episodeStatus={episodeStatus}
        isClosed={referral.closedAt !== null}
        isSoonAfterReturn={referral.previousReferralId !== null}
        isUnopened={isSender && referral.status === "submitted" && referral.firstOpenedAt === null}
      />
      <p className="text-sm">
        <strong className="font-medium">{sentence}</strong>
        {referral.dueAt ? (
          <>
            , échéance le {formatShortDay(referral.dueAt)} (<DueTag dueAt={referral.dueAt} now={now} />)
          </>
        ) : null}
      </p>
    </section>
  );
}
