import { Disclosure } from "#app/ui/Disclosure.tsx";

/** What a figure is, word for word; folded, so that it never stands in the way. */
export function Definition(props: { children: string }) {
  return (
    <Disclosure summary="Définition">
      <p className="max-w-prose text-base-content/70 text-sm">{props.children}</p>
    </Disclosure>
  );
}
