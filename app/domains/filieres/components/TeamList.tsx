import { PROFESSION_LABELS } from "#app/domains/people/people.vocabulary.ts";
import type { FilierePage } from "../catalogue.queries.server.ts";
import { FILIERE_DUTY_LABELS } from "../filieres.vocabulary.ts";

/** Who works in the filière; the coordinators, who answer, come first. */
export function TeamList(props: Pick<FilierePage, "team" | "coordinators">) {
  const coordinating = new Set(props.coordinators.map(({ professionalId }) => professionalId));
  const others = props.team.filter((member) => !coordinating.has(member.professionalId));
  if (props.coordinators.length + others.length === 0) {
    return <p className="text-base-content/70 text-sm">L’équipe n’est pas encore indiquée.</p>;
  }
  return (
    <ul className="divide-y divide-base-300 text-sm">
      {props.coordinators.map((person) => (
        <Line key={person.professionalId} name={nameOf(person)} duty="Coordination" phone={person.phone} />
      ))}
      {others.map((member) => (
        <Line
          key={member.id}
          name={nameOf(member)}
          duty={
            member.duty === "other" ? PROFESSION_LABELS[member.profession] : FILIERE_DUTY_LABELS[member.duty]
          }
          phone={member.phone}
        />
      ))}
    </ul>
  );
}

function Line(props: { name: string; duty: string; phone: string | null }) {
  return (
    <li className="flex flex-wrap justify-between gap-x-3 py-2 first:pt-0 last:pb-0">
      <span className="font-medium">{props.name}</span>
      <span className="text-base-content/70">{[props.duty, props.phone].filter(Boolean).join(" · ")}</span>
    </li>
  );
}

function nameOf(person: { title: string | null; givenName: string; familyName: string }): string {
  return [person.title, person.givenName, person.familyName].filter(Boolean).join(" ");
}
