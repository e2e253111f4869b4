import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import {
  type ShouldRevalidateFunction,
  useActionData,
  useLoaderData,
  useSearchParams,
} from "@remix-run/react";
import { findCareOverview } from "#app/domains/referrals/care-overview.queries.server.ts";
import { ActionsCard } from "#app/domains/referrals/components/ActionsCard.tsx";
import { AttachmentsCard } from "#app/domains/referrals/components/AttachmentsCard.tsx";
import { CarePanels } from "#app/domains/referrals/components/CarePanels.tsx";
import { Conversation } from "#app/domains/referrals/components/Conversation.tsx";
import { ReferralBanner } from "#app/domains/referrals/components/ReferralBanner.tsx";
import { CriteriaCard, OutcomeCard, SentCard } from "#app/domains/referrals/components/ReferralContent.tsx";
import { ReferralLinks } from "#app/domains/referrals/components/ReferralLinks.tsx";
import { ReferralTimeline } from "#app/domains/referrals/components/ReferralTimeline.tsx";
import { findPageAction } from "#app/domains/referrals/page-actions.server.ts";
import { professionalLabel } from "#app/domains/referrals/patient-label.rules.ts";
import { openReferral } from "#app/domains/referrals/read.service.server.ts";
import { pageMoves } from "#app/domains/referrals/status-words.rules.ts";
import { HTTP_STATUS } from "#app/platform/outcome.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { Page } from "#app/ui/Page.tsx";

export const meta: MetaFunction = () => [{ title: "Adressage · Pluton" }];

/** After a refused form too: the page then shows what changed meanwhile, and the form carries the new version. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ formMethod, defaultShouldRevalidate }) =>
  formMethod === "POST" || defaultShouldRevalidate;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const ctx = await requireActor(request, context, "referral.read");
  const opened = await openReferral(ctx, params.referralId ?? "");
  if (!opened.ok) throw new Response(null, { status: HTTP_STATUS[opened.kind] });
  const { referral, moves } = opened.value;
  if (referral.status === "draft") throw redirect(`/adressages/nouveau?brouillon=${referral.id}`);
  const care = await findCareOverview(ctx, ctx.db, referral.id);
  return { ...opened.value, moves: pageMoves(moves), care, now: ctx.now.toISOString() };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const ctx = await requireActor(request, context, "referral.read");
  const form = await request.formData();
  const intent = form.get("intent");
  const run = findPageAction(intent);
  if (!run) throw new Response(null, { status: 400 });
  const answer = await run(ctx, params.referralId ?? "", form);
  if (!answer.ok) return answer.reply;
  // What the desk has routed is the filière's: the desk goes back to its list.
  if (intent === "route") return redirect("/adressages?liste=guichet");
  return redirect(`/adressages/${answer.referralId}${intent === "message" ? "#discussion" : ""}`);
}

export default function ReferralRoute() {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const [search] = useSearchParams();
  const { referral, head } = page;
  const commentOf = (action: string) => page.events.find((event) => event.action === action)?.comment ?? null;
  const opened = reply?.values.intent ?? search.get("action");
  const sender = professionalLabel({
    title: head.senderTitle,
    givenName: head.senderGivenName,
    familyName: head.senderFamilyName,
  });
  return (
    <Page
      title={`Adressage ${referral.reference}`}
      subtitle={`${head.secteurCode} → ${head.filiereName ?? "guichet territorial"}`}
    >
      <ReferralBanner
        referral={referral}
        head={head}
        isSender={page.side === "sender"}
        episodeStatus={page.care?.episode?.status ?? null}
        now={page.now}
      />
      <ReferralLinks links={page.links} />
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_24rem] lg:grid-rows-[auto_1fr]">
        <div className="flex flex-col gap-5 lg:col-start-2 lg:row-start-1">
          <ActionsCard
            referralId={referral.id}
            version={referral.version}
            moves={page.moves}
            opened={page.moves.find((move) => move === opened) ?? null}
            reply={reply}
            choices={page}
            question={page.messages.findLast(({ side }) => side === "filiere")?.body ?? null}
          />
          <CarePanels care={page.care} now={page.now} />
        </div>
        <div className="flex flex-col gap-5 lg:col-start-1 lg:row-span-2 lg:row-start-1">
          <OutcomeCard
            outcome={referral}
            comment={commentOf("decline")}
            resource={
              head.resourceName
                ? { name: head.resourceName, phone: head.resourcePhone, conditions: head.resourceConditions }
                : null
            }
          />
          <SentCard sent={referral} sender={head.senderPhone ? `${sender}, ${head.senderPhone}` : sender} />
          <CriteriaCard criteria={page.criteria} despite={commentOf("submit")} />
          <AttachmentsCard
            referralId={referral.id}
            files={page.attachments}
            isOpen={page.side !== null && referral.stage !== "closed"}
          />
          <Conversation
            referralId={referral.id}
            messages={page.messages}
            side={page.side}
            continuation={page.continuation}
            reply={reply}
          />
        </div>
        <div className="lg:col-start-2">
          <ReferralTimeline events={page.events} />
        </div>
      </div>
    </Page>
  );
}
