import { Alert } from "#app/ui/Alert.tsx";
import { whatNext } from "../what-next.rules.ts";

/** For the ward: what happens now, by when, and what to do meanwhile; just sent, it begins by saying so. */
export function WhatNext(props: {
  request: Omit<Parameters<typeof whatNext>[0], "intern">;
  intern: string | null;
  isJustSent: boolean;
  now: Date;
}) {
  const { isJustSent, now } = props;
  const lines = whatNext({ ...props.request, intern: props.intern }, now);
  if (lines.length === 0) return null;
  return (
    <Alert
      tone={isJustSent ? "success" : "info"}
      isLive={isJustSent}
      title={isJustSent ? "Demande envoyée. Et maintenant ?" : "Et maintenant ?"}
    >
      <ol className="mt-1 list-decimal pl-5">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      <p className="mt-2">
        Si l’état du patient s’aggrave d’ici là, n’attendez pas : appelez l’équipe de liaison ou le psychiatre
        de garde par votre standard.
      </p>
    </Alert>
  );
}
