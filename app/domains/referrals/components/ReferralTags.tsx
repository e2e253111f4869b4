import { Tag, type Tone } from "#app/ui/Tag.tsx";
import type { EpisodeStatus } from "../episodes.vocabulary.ts";
import {
  PRIORITY_LABELS,
  type Priority,
  REFERRAL_STATUS_LABELS,
  type ReferralKind,
  type ReferralStatus,
} from "../referrals.vocabulary.ts";
import { careStateLabel } from "../status-words.rules.ts";

const STATUS_TONES: Record<ReferralStatus, Tone> = {
  draft: "neutral",
  submitted: "info",
  needs_information: "warning",
  advised: "success",
  declined: "neutral",
  redirected: "neutral",
  cancelled: "neutral",
  accepted: "success",
  waiting: "success",
  scheduled: "success",
  in_care: "success",
};

/** Priority when it is above the ordinary, state, and whether an advice is asked. */
export function ReferralTags(props: {
  priority: Priority;
  status: ReferralStatus;
  kind: ReferralKind;
  isClosed: boolean;
  isSoonAfterReturn: boolean;
  isUnopened?: boolean;
  episodeStatus?: EpisodeStatus | null;
}) {
  return (
    <span className="flex flex-wrap gap-1">
      {props.priority === "urgent" ? <Tag tone="danger">{PRIORITY_LABELS.urgent}</Tag> : null}
      {props.priority === "prioritaire" ? <Tag tone="warning">{PRIORITY_LABELS.prioritaire}</Tag> : null}
      <Tag tone={props.isClosed ? "neutral" : STATUS_TONES[props.status]}>
        {props.status === "in_care"
          ? careStateLabel(props.episodeStatus, props.isClosed)
          : REFERRAL_STATUS_LABELS[props.status]}
      </Tag>
      {props.kind === "advice" ? <Tag>Avis</Tag> : null}
      {props.isSoonAfterReturn ? <Tag tone="warning">Ré-adressage</Tag> : null}
      {props.isUnopened ? <Tag>Pas encore ouvert</Tag> : null}
    </span>
  );
}
