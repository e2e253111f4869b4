import { MINIMUM_CASES } from "../wait.rules.ts";

/** How the wait and its estimate are computed, in words, one click away from the figures. */
export function WaitDefinition(props: { window?: { from: string; to: string }; pace?: string | null }) {
  return (
    <details className="rounded-box border border-base-300 bg-base-100 px-4 py-3 text-sm">
      <summary className="cursor-pointer font-medium">Comment l’attente est mesurée</summary>
      <dl className="mt-3 grid max-w-prose gap-2">
        <dt className="font-medium">Attente d’un patient</dt>
        <dd>
          Jours calendaires entre le premier envoi de la demande, conservé en cas de réorientation, et le
          premier rendez-vous honoré, moins les jours entiers pendant lesquels la filière attendait un
          complément d’information.
        </dd>
        <dt className="font-medium">Médiane et troisième quartile</dt>
        <dd>
          Sur les prises en charge commencées depuis le lundi d’il y a 26 semaines
          {props.window ? ` (du ${props.window.from} au ${props.window.to})` : ""}. La médiane est l’attente
          que la moitié des patients n’a pas dépassée, le troisième quartile celle que trois patients sur
          quatre n’ont pas dépassée (rang le plus proche). En dessous de {MINIMUM_CASES} prises en charge,
          rien n’est publié.
        </dd>
        <dt className="font-medium">Estimation pour une nouvelle demande</dt>
        <dd>
          Nombre de personnes acceptées, de priorité égale ou plus haute, dont les soins n’ont pas commencé,
          divisé par le nombre de prises en charge commencées par semaine sur la même période
          {props.pace ? ` (${props.pace} par semaine)` : ""}, arrondi à la semaine supérieure ; moins d’une
          semaine quand il reste plus de places libres que de personnes devant. Elle part de l’acceptation et
          ne tient compte ni des fins de soins à venir ni des départs de la file.
        </dd>
      </dl>
    </details>
  );
}
