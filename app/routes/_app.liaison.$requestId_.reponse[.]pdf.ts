import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerPdf } from "#app/domains/liaison/answer-pdf.server.ts";
import { openAnswers } from "#app/domains/liaison/answer-read.service.server.ts";
import { fileReply } from "#app/platform/file-reply.ts";
import { HTTP_STATUS } from "#app/platform/outcome.ts";
import { requireActor } from "#app/platform/session/session.server.ts";

/** A signed answer as a PDF (`?visite=`, the last one without); the file's name holds the reference alone. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  // Ward, liaison, and the patient's secteur: the service tells who may know of this one.
  const ctx = await requireActor(request, context);
  const asked = Number(new URL(request.url).searchParams.get("visite"));
  const visit = Number.isInteger(asked) && asked > 0 ? asked : null;
  const opened = await openAnswers(ctx, params.requestId ?? "", { visit });
  if (!opened.ok) throw new Response(null, { status: HTTP_STATUS[opened.kind] });
  const [note] = opened.value.notes;
  if (!note) throw new Response(null, { status: HTTP_STATUS.notFound });
  const { bytes } = await answerPdf({ subject: opened.value.subject, note });
  return fileReply(bytes, {
    name: `reponse-${opened.value.subject.reference}-visite-${note.visit}`,
    format: "pdf",
    isShown: true,
  });
}
