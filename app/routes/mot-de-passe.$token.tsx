import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { LinkPasswordPage, linkPageTitle } from "#app/domains/people/components/LinkPasswordPage.tsx";
import { choosePasswordByLink, loadLinkPage } from "#app/domains/people/link-page.server.ts";

export const meta = () => [{ title: linkPageTitle("reset") }];

export function loader(args: LoaderFunctionArgs) {
  return loadLinkPage(args, "reset");
}

export function action(args: ActionFunctionArgs) {
  return choosePasswordByLink(args, "reset");
}

export default function NewPassword() {
  const { isUsable } = useLoaderData<typeof loader>();
  return <LinkPasswordPage kind="reset" isUsable={isUsable} reply={useActionData<typeof action>()} />;
}
