import type { LoaderFunctionArgs } from "@remix-run/node";
import { readBoardSearch } from "#app/domains/liaison/board.forms.ts";
import { openBoard } from "#app/domains/liaison/board.service.server.ts";
import { requireWatcher } from "#app/platform/session/session.server.ts";

/** The board that an open page asks for by itself, which is no sign that somebody is in front of it. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const ctx = await requireWatcher(request, context, "liaison.list");
  const board = await openBoard(ctx, { ...readBoardSearch(request.url), apres: null });
  if (!board) throw new Response(null, { status: 404 });
  return Response.json(board);
}
