import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { History, Plus } from "lucide-react";
import { boardPath, readBoardSearch } from "#app/domains/liaison/board.forms.ts";
import { mayAskLiaison, openBoard } from "#app/domains/liaison/board.service.server.ts";
import { BoardBar, LeavingAlert } from "#app/domains/liaison/components/BoardBar.tsx";
import { BoardColumns, EmptyBoard, WardList } from "#app/domains/liaison/components/BoardColumns.tsx";
import { ConnectionWords } from "#app/domains/liaison/components/ConnectionWords.tsx";
import { LiaisonLinks } from "#app/domains/liaison/components/LiaisonLinks.tsx";
import { useLiveBoard } from "#app/domains/liaison/components/useLiveBoard.ts";
import { useTicking } from "#app/domains/liaison/components/useTicking.ts";
import { liaisonLinks } from "#app/domains/liaison/links.rules.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { Alert } from "#app/ui/Alert.tsx";
import { LinkButton } from "#app/ui/Button.tsx";
import { Page } from "#app/ui/Page.tsx";

export const meta: MetaFunction = () => [{ title: "Liaison · Pluton" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const ctx = await requireActor(request, context, "liaison.list");
  const { apres: _, ...search } = readBoardSearch(request.url);
  const board = await openBoard(ctx, { ...search, apres: null });
  if (!board) throw new Response(null, { status: 404 });
  return { board, search, mayAsk: mayAskLiaison(ctx), links: liaisonLinks(ctx.actor) };
}

export default function LiaisonBoard() {
  const { board: loaded, search, mayAsk, links } = useLoaderData<typeof loader>();
  const { board, connection } = useLiveBoard(loaded, search);
  const now = useTicking(board.now);
  const isWard = board.view === "ward";
  const isFiltered = Boolean(search.niveau || search.service || search.qui);
  const place = board.places.find(({ code }) => code === (isWard ? search.service : search.hopital));
  return (
    <Page
      title={isWard ? "Demandes d’avis de psychiatrie" : "Liaison"}
      subtitle={
        place?.name ?? (isWard ? board.places.map(({ name }) => name).join(", ") : "Tout le territoire")
      }
      actions={
        <>
          <LinkButton
            to={boardPath({ hopital: search.hopital, vue: search.vue }, "/liaison/closes")}
            icon={<History className="size-4" aria-hidden="true" />}
          >
            Closes récemment
          </LinkButton>
          {mayAsk ? (
            <LinkButton
              to="/liaison/nouvelle"
              tone="primary"
              icon={<Plus className="size-4" aria-hidden="true" />}
            >
              Demander un avis
            </LinkButton>
          ) : null}
        </>
      }
    >
      <LiaisonLinks links={links} />
      <LeavingAlert board={board} />
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <BoardBar board={board} search={search} />
        <ConnectionWords connection={connection} />
      </div>
      {board.isCut ? (
        <Alert tone="warning" title="La liste est coupée">
          Seules les demandes les plus proches de leur échéance sont montrées : choisissez un hôpital.
        </Alert>
      ) : null}
      {board.cards.length === 0 ? <EmptyBoard isFiltered={isFiltered} isWard={isWard} /> : null}
      {board.cards.length > 0 ? (
        isWard ? (
          <WardList board={board} now={now} />
        ) : (
          <BoardColumns board={board} now={now} />
        )
      ) : null}
    </Page>
  );
}
