import { isRouteErrorResponse, useRouteError } from "@remix-run/react";
import type { ReactNode } from "react";
import { LinkButton } from "./Button.tsx";

interface Explanation {
  title: string;
  text: string;
}

const EXPLANATIONS: Record<number, Explanation> = {
  400: {
    title: "Demande incomplète",
    text: "L’adresse ou le formulaire ne contient pas ce qu’il faut. Revenez en arrière et recommencez.",
  },
  403: {
    title: "Accès non autorisé",
    text: "Vos droits n’ouvrent pas cette page. Si votre mission le demande, adressez-vous à l’administration du réseau, qui gère les rôles.",
  },
  404: {
    title: "Page introuvable",
    text: "L’adresse est erronée, ou ce que vous cherchez n’existe plus. Vérifiez le lien, ou retrouvez l’élément par la recherche (Ctrl K).",
  },
  405: {
    title: "Action impossible ici",
    text: "Cette page ne reçoit pas de formulaire. Revenez en arrière et recommencez.",
  },
  409: {
    title: "Modifié entre-temps",
    text: "Quelqu’un d’autre a modifié cet élément pendant que vous l’aviez sous les yeux. Rouvrez-le pour voir où il en est.",
  },
  413: {
    title: "Envoi trop lourd",
    text: "L’envoi dépasse la taille acceptée et n’a pas été lu : rien n’a été enregistré. Revenez en arrière, réduisez le texte ou les fichiers, puis recommencez.",
  },
  429: {
    title: "Trop de demandes",
    text: "Beaucoup de demandes sont arrivées en peu de temps. Patientez une minute, puis recommencez.",
  },
};

const UNEXPECTED: Explanation = {
  title: "Un incident est survenu",
  text: "La page n’a pas pu être affichée. Rien de ce qui était déjà enregistré n’est perdu. Réessayez ; si l’incident persiste, prévenez l’administration du réseau.",
};

/**
 * What happened and where to go, by status; the error's own text is never shown.
 * A route adds its own words with `explanations`.
 */
export function RouteError(props: {
  explanations?: Partial<Record<number, Explanation>>;
  /** A way on besides the first page, given the status. */
  wayOn?(status: number): ReactNode;
  /** The page to go back to; the day's when left out. */
  home?: { to: string; label: string };
}) {
  const { home = { to: "/", label: "Retour à ma journée" } } = props;
  const error = useRouteError();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const { title, text } = props.explanations?.[status] ?? EXPLANATIONS[status] ?? UNEXPECTED;
  return (
    <div className="mx-auto flex max-w-lg flex-col items-start gap-3 px-4 py-16">
      <p className="font-medium text-base-content/70 text-sm">{`Erreur ${status}`}</p>
      <h1 className="font-semibold text-xl">{title}</h1>
      <p className="text-sm leading-relaxed">{text}</p>
      <div className="mt-2 flex flex-wrap gap-2">
        <LinkButton to={home.to} tone="primary">
          {home.label}
        </LinkButton>
        {props.wayOn?.(status)}
      </div>
    </div>
  );
}
