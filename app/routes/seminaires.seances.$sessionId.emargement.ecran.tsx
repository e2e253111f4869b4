import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { SignedCount } from "#app/domains/seminars/components/SignedCount.tsx";
import { SigningScreen } from "#app/domains/seminars/components/SigningScreen.tsx";
import { sheetPath } from "#app/domains/seminars/seminars.paths.ts";
import { loadSheetPage } from "#app/domains/seminars/sheet-page.service.server.ts";
import { HTTP_STATUS } from "#app/platform/outcome.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { formatTime } from "#app/shared/dates.ts";
import { RouteError } from "#app/ui/RouteError.tsx";

export const meta: MetaFunction = () => [{ title: "Code de présence · Pluton" }];

/** For a projector: no rail, and no name of anybody. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  // The trainers of the session and the coordination: the service tells.
  const ctx = await requireActor(request, context, "seminar.enrol");
  const halfDayId = new URL(request.url).searchParams.get("demi-journee");
  const { sessionSecret, publicUrl } = context.config;
  const page = await loadSheetPage(ctx, { sessionId: params.sessionId ?? "", halfDayId }, sessionSecret);
  if (!page.ok) throw new Response(null, { status: HTTP_STATUS[page.kind] });
  const { session, label, halfDay, rows, codes, now } = page.value;
  const signed = rows.filter(({ signature }) => signature).length;
  return {
    sessionId: session.id,
    title: label.title,
    halfDay,
    codes,
    now,
    signed,
    of: rows.length,
    publicUrl,
  };
}

export default function Screen() {
  const { sessionId, title, halfDay, codes, now, signed, of, publicUrl } = useLoaderData<typeof loader>();
  return (
    <main className="flex min-h-dvh flex-col justify-between gap-6 bg-base-100 p-[4vw]">
      <header className="flex flex-wrap items-baseline justify-between gap-3">
        <h1 className="font-semibold text-3xl">{title}</h1>
        <p className="text-xl">
          {formatTime(halfDay.startsAt)} – {formatTime(halfDay.endsAt)}
        </p>
      </header>
      {codes ? (
        <SigningScreen codes={codes} now={now} publicUrl={publicUrl} isLarge />
      ) : (
        <p className="text-3xl">Cette demi-journée est close ou terminée : elle ne se signe plus.</p>
      )}
      <footer className="flex flex-col gap-2 text-xl">
        {codes ? (
          <p>
            Avec un compte : scannez, puis « Signer ma présence ». Sans compte : ouvrez le lien de votre
            courriel d’inscription et tapez ces six chiffres.
          </p>
        ) : null}
        <div className="flex flex-wrap justify-between gap-3">
          <SignedCount
            address={`${sheetPath(sessionId)}/signatures?demi-journee=${halfDay.id}`}
            signed={signed}
            of={of}
            version={halfDay.sheetVersion}
          />
          <Link to={sheetPath(sessionId, halfDay.id)} className="link flex min-h-11 items-center">
            Retour à la feuille
          </Link>
        </div>
      </footer>
    </main>
  );
}

export function ErrorBoundary() {
  return (
    <main>
      <RouteError />
    </main>
  );
}
