import { Disclosure } from "#app/ui/Disclosure.tsx";
import { CHANCE_DEFINITION, type Chance, chanceTitle, chanceWords } from "../chance.rules.ts";

/** What past sessions say to whoever waits, with the numbers and how they are counted. */
export function ChanceWords({ chance, rank }: { chance: Chance; rank: number }) {
  return (
    <div className="flex flex-col gap-1">
      <p className="font-medium">{chanceTitle(chance)}</p>
      <p className="text-base-content/70">{chanceWords(chance, rank)}</p>
      <Disclosure summary="Comment c’est compté">
        <p className="text-base-content/70">{CHANCE_DEFINITION}</p>
      </Disclosure>
    </div>
  );
}
