import { useEffect, useRef, useState } from "react";
import type { FieldProps } from "#app/platform/forms/useDomainForm.ts";
import { Alert } from "#app/ui/Alert.tsx";
import { LapsedAlert } from "#app/ui/LapsedAlert.tsx";
import type { AskReply } from "../ask-reply.server.ts";
import type { KnownReply } from "../known-requests.service.server.ts";
import { KNOWN_REQUESTS_PATH } from "../request-fields.vocabulary.ts";
import { EarlierRequestsAlert, LiveRequestAlert } from "./KnownRequests.tsx";
import { SamePerson } from "./SamePerson.tsx";

const TYPING_PAUSE_MS = 500;
const WATCHED = [
  "wardId",
  "birthFamilyName",
  "birthGivenNames",
  "birthOn",
  "sex",
  "ipp",
  "insNumber",
  "admittedOn",
] as const;
const NAME_LENGTH = 2;
const DAY_LENGTH = 10;

/**
 * With script: who resembles, the request that is open already and the earlier ones, as soon as the ward and the
 * traits are there. Without it, or before an answer, what the refused sending told.
 */
export function KnownRequestsPreview(props: {
  field(name: string): FieldProps;
  watch(names: string[]): unknown[];
  reply: AskReply | undefined;
}) {
  const { reply } = props;
  const answer = useKnownRequests(props.watch([...WATCHED]).map((value) => String(value ?? "").trim()));
  const similar = answer?.known?.similar ?? reply?.similar ?? [];
  const live = answer?.known ? answer.known.live : (reply?.live ?? null);
  const fault = answer?.fault === reply?.refusal?.message ? null : answer?.fault;
  return (
    <div aria-live="polite" className="flex flex-col gap-3 empty:hidden">
      <LapsedAlert reply={answer} />
      {fault ? <Alert tone="warning" title={fault} /> : null}
      {live ? <LiveRequestAlert live={live} /> : null}
      {similar.length > 0 ? <SamePerson similar={similar} field={props.field} /> : null}
      {answer?.known?.earlier ? <EarlierRequestsAlert earlier={answer.known.earlier} /> : null}
    </div>
  );
}

/** Asks once for each set of values that says whom it is about, after a pause in the typing. */
function useKnownRequests(values: readonly string[]): KnownReply | null {
  const [answer, setAnswer] = useState<KnownReply | null>(null);
  const asked = useRef("");
  const typed = Object.fromEntries(WATCHED.map((name, index) => [name, values[index] ?? ""]));
  const isComplete =
    Boolean(typed.wardId && typed.sex) &&
    (typed.birthFamilyName ?? "").length >= NAME_LENGTH &&
    (typed.birthGivenNames ?? "").length >= NAME_LENGTH &&
    (typed.birthOn ?? "").length === DAY_LENGTH;
  const key = isComplete ? JSON.stringify(typed) : "";

  useEffect(() => {
    if (key === "" || key === asked.current) return;
    const timer = setTimeout(() => {
      asked.current = key;
      void askKnown(JSON.parse(key)).then((reply) => {
        if (asked.current === key) setAnswer(reply);
      });
    }, TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [key]);

  return isComplete ? answer : null;
}

/** Null without a network: what is known already is a help, and the sending asks again. */
async function askKnown(typed: Record<string, string>): Promise<KnownReply | null> {
  try {
    const response = await fetch(KNOWN_REQUESTS_PATH, { method: "POST", body: new URLSearchParams(typed) });
    return await response.json();
  } catch {
    return null;
  }
}
