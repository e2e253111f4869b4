import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet } from "@remix-run/react";
import { requireActor } from "#app/platform/session/session.server.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request, context);
  return { displayName: actor.displayName, grants: actor.grants };
}

export default function App() {
  return (
    <main>
      <Outlet />
    </main>
  );
}
