import { Link } from "@remix-run/react";
import { Alert } from "#app/ui/Alert.tsx";

interface Linked {
  id: string;
  reference: string;
  relation: "redirectedFrom" | "previous" | "redirectedTo";
  filiereName: string | null;
  isOpen: boolean;
}

/** Where a referral comes from, where it went, and the care that it follows. */
export function ReferralLinks({ links }: { links: readonly Linked[] }) {
  if (links.length === 0) return null;
  return (
    <Alert tone="info">
      <ul className="flex flex-col gap-1">
        {links.map((link) => (
          <li key={link.id}>
            {sentenceOf(link)}{" "}
            {link.isOpen ? (
              <Link to={`/adressages/${link.id}`} className="link">
                voir l’adressage {link.reference}
              </Link>
            ) : (
              link.reference
            )}
          </li>
        ))}
      </ul>
    </Alert>
  );
}

function sentenceOf(link: Linked): string {
  const filiere = link.filiereName ?? "une autre filière";
  if (link.relation === "redirectedFrom")
    return `Réorienté depuis la filière ${filiere}, délai d’origine conservé :`;
  if (link.relation === "redirectedTo") return `Réorienté vers la filière ${filiere} :`;
  return `Ré-adressage moins de six mois après un retour de la filière ${filiere} :`;
}
