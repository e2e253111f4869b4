import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { detachFile } from "#app/domains/referrals/attachments.service.server.ts";
import { discardDraft } from "#app/domains/referrals/drafts.service.server.ts";
import { HTTP_STATUS } from "#app/platform/outcome.ts";
import { requireActor } from "#app/platform/session/session.server.ts";

export async function action({ request, params, context }: ActionFunctionArgs) {
  const ctx = await requireActor(request, context, "referral.create");
  const form = await request.formData();
  const referralId = params.referralId ?? "";
  const isDiscarded = form.get("intent") === "discard";
  const outcome = isDiscarded
    ? await discardDraft(ctx, referralId)
    : await detachFile(ctx, String(form.get("attachmentId") ?? ""));
  if (!outcome.ok) throw new Response(null, { status: HTTP_STATUS[outcome.kind] });
  return redirect(isDiscarded ? "/adressages" : `/adressages/nouveau?brouillon=${referralId}`);
}
