import type { LoaderFunctionArgs } from "@remix-run/node";
import { listenToBoard, watchedBy } from "#app/domains/liaison/live.service.server.ts";
import { eventStream } from "#app/platform/http/event-stream.server.ts";
import { requireWatcher } from "#app/platform/session/session.server.ts";

/** Rights and places are looked up anew this often. */
const LIFE_MS = 600_000;

/** Says «changement» when something moved on what this person may see, and nothing of it; «fin» with the session. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const ctx = await requireWatcher(request, context, "liaison.list");
  const watched = await watchedBy(ctx);
  const since = new URL(request.url).searchParams.get("depuis");
  return eventStream(request.signal, {
    lifeMs: LIFE_MS,
    start: ({ send, close }) =>
      listenToBoard(ctx.db, {
        sessionId: ctx.sessionId,
        watched,
        since,
        changed: () => send("changement"),
        over: () => {
          send("fin");
          close();
        },
      }),
  });
}
