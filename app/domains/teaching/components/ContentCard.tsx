import { Card } from "#app/ui/Card.tsx";
import { DefinitionList } from "#app/ui/DefinitionList.tsx";
import { EmptyState } from "#app/ui/EmptyState.tsx";
import type { SessionPage } from "../session-page.service.server.ts";

const DOI_ROOT = "https://doi.org/";

/** What is presented: facts first, then each text under its name. */
export function ContentCard({ session }: { session: SessionPage }) {
  const { content } = session;
  if (session.status === "free") return null;
  if (!content || content.parts.length === 0)
    return (
      <Card title="Contenu">
        <EmptyState title="Le contenu n’est pas encore prêt.">{emptyWords(session)}</EmptyState>
      </Card>
    );
  const facts = content.parts.filter(({ isLong }) => !isLong);
  const texts = content.parts.filter(({ isLong }) => isLong);
  return (
    <Card title="Contenu" aside={content.isReady ? null : draftWords(content.missing)}>
      <div className="flex flex-col gap-5">
        {facts.length > 0 ? (
          <DefinitionList
            items={facts.map(({ name, label, text }) => ({
              label,
              value: <FactValue name={name} text={text} />,
            }))}
          />
        ) : null}
        {texts.map(({ name, label, text }) => (
          <section key={name}>
            <h3 className="mb-1 font-medium text-sm">{label}</h3>
            <p className="wrap-anywhere max-w-prose whitespace-pre-line text-[0.9375rem] leading-6">{text}</p>
          </section>
        ))}
      </div>
    </Card>
  );
}

function draftWords(missing: number): string {
  const words = "En cours d’écriture, lu par qui présente et qui modère";
  if (missing === 0) return words;
  return `${words} ; ${missing === 1 ? "un élément à compléter" : `${missing} éléments à compléter`}`;
}

function emptyWords({ content, parties }: SessionPage): string {
  if (parties.includes("presenter")) return "Vous ne l’avez pas encore écrit.";
  return content
    ? "La personne qui présente ne l’a pas encore écrit."
    : "Il sera lisible ici dès que la personne qui présente le dira prêt.";
}

function FactValue({ name, text }: { name: string; text: string }) {
  if (name === "supportUrl")
    return (
      <a href={text} className="link" rel="noreferrer">
        Ouvrir le support
      </a>
    );
  if (name === "doi")
    return (
      <a href={`${DOI_ROOT}${text}`} className="link wrap-anywhere" rel="noreferrer">
        {text}
      </a>
    );
  return <>{text}</>;
}
