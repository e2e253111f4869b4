/** What one session that is over did for those who waited for it. */
export interface PastQueue {
  startsAt: string;
  /** When its places were offered to those who waited, each once. */
  offeredAt: readonly string[];
  /** Who still waited when it began. */
  unserved: number;
}

export const CHANCE_LEVELS = ["probable", "uncertain", "unlikely"] as const;
export type ChanceLevel = (typeof CHANCE_LEVELS)[number];

export const CHANCE_LABELS: Record<ChanceLevel, string> = {
  probable: "probable",
  uncertain: "incertaine",
  unlikely: "peu probable",
};

/** Fewer sessions than this say nothing. */
export const FEWEST_SESSIONS = 4;
/** From two sessions in three on: probable; under one in three: unlikely. */
const PROBABLE = 2 / 3;
const UNLIKELY = 1 / 3;

export interface Chance {
  /** Null: too few sessions to compare with. */
  level: ChanceLevel | null;
  /** Sessions in which somebody at this rank, as long before the beginning, was offered a place. */
  served: number;
  /** Sessions that can be compared. */
  compared: number;
  /** The sessions are those of this seminar, or of all, when it has too few of its own. */
  isOwnSeminar: boolean;
}

/**
 * What happened, in the sessions of the last two years, to whoever stood at this rank as long before the beginning:
 * did as many offers come afterwards as the rank counts people, or was everybody served. An offer counts whatever
 * its answer: one that is declined or lapses goes down to the next.
 */
export function chanceOf(
  own: readonly PastQueue[],
  all: readonly PastQueue[],
  waiting: { rank: number; leadMs: number },
): Chance {
  const ofSeminar = depthsOf(own, waiting.leadMs);
  const isOwnSeminar = ofSeminar.length >= FEWEST_SESSIONS;
  const depths = isOwnSeminar ? ofSeminar : depthsOf(all, waiting.leadMs);
  const served = depths.filter((depth) => depth >= waiting.rank).length;
  const compared = depths.length;
  return { level: levelOf(served, compared), served, compared, isOwnSeminar };
}

/** How far down each queue places came from that moment on; sessions that nobody waited for by then are left out. */
function depthsOf(queues: readonly PastQueue[], leadMs: number): number[] {
  return queues.flatMap(({ startsAt, offeredAt, unserved }) => {
    const moment = new Date(Date.parse(startsAt) - leadMs).toISOString();
    const offers = offeredAt.filter((at) => at >= moment).length;
    if (unserved > 0) return [offers];
    return offers > 0 ? [Number.POSITIVE_INFINITY] : [];
  });
}

function levelOf(served: number, compared: number): ChanceLevel | null {
  if (compared < FEWEST_SESSIONS) return null;
  const share = served / compared;
  if (share >= PROBABLE) return "probable";
  return share < UNLIKELY ? "unlikely" : "uncertain";
}

/** «Chance d’une place : probable» */
export function chanceTitle({ level }: Chance): string {
  return level === null
    ? "Chance d’une place : pas assez de recul"
    : `Chance d’une place : ${CHANCE_LABELS[level]}`;
}

/** The numbers behind it. */
export function chanceWords({ level, served, compared, isOwnSeminar }: Chance, rank: number): string {
  if (level === null)
    return `Il faut au moins ${FEWEST_SESSIONS} séances comparables depuis deux ans pour le dire ; il y en a ${compared}.`;
  const sessions = isOwnSeminar ? "séances de ce séminaire" : "séances du réseau, tous séminaires confondus,";
  const happened = served === 0 ? "n’a été proposée dans aucune" : `a été proposée dans ${served}`;
  return `Au même rang (${rank}) et à la même distance du début, une place ${happened} des ${compared} ${sessions} depuis deux ans.`;
}

export const CHANCE_DEFINITION =
  "Probable : au moins deux séances sur trois. Peu probable : moins d’une sur trois. Incertaine : entre les deux. Comptent les séances tenues, avec un nombre limité de places, où quelqu’un attendait encore à cette distance du début ; s’il y en a moins de quatre pour ce séminaire, celles de tous. C’est ce qui s’est passé, pas une promesse : votre rang seul décide.";
