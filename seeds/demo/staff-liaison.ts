import { on, person, type StaffMember } from "./staff.ts";

/** Semesters of interns in the demo; the first one began before it. */
export const LIAISON_SEMESTERS = 4;

type InternRow = readonly [semestersAgo: number, name: string, ...hospitals: string[]];
type WardRow = readonly [ward: string, establishment: string, name: string, profession?: "nurse"];

/** The interns of each semester, beside the demo account `interne`. */
const INTERNS: readonly InternRow[] = [
  [3, "Marin Decool", "ch-armentieres", "ch-hazebrouck"],
  [3, "Solène Hautecoeur", "ch-armentieres"],
  [3, "Idriss Belkacem", "ch-hazebrouck"],
  [3, "Agathe Vroman", "chu-lille"],
  [2, "Côme Leplat", "ch-armentieres", "ch-hazebrouck"],
  [2, "Nina Watrelot", "ch-armentieres"],
  [2, "Baptiste Ochin", "ch-hazebrouck"],
  [2, "Élise Tartare", "chu-lille"],
  [1, "Hugo Delahousse", "ch-armentieres"],
  [1, "Maya Lorthiois", "ch-hazebrouck"],
  [1, "Robin Pladys", "chu-lille"],
  [0, "Gauthier Maes", "ch-hazebrouck"],
  [0, "Louise Théry", "ch-armentieres"],
  [0, "Juliette Bacquaert", "chu-lille"],
  [0, "Adrien Ketels", "chu-lille"],
];

/** Who asks in each ward, beside the demo account `service`; two wards have nobody: they never call. */
const REQUESTERS: readonly WardRow[] = [
  ["cha-urgences", "ch-armentieres", "Dr Amélie Coustenoble"],
  ["cha-cardiologie", "ch-armentieres", "Dr Hervé Lamblot"],
  ["cha-geriatrie", "ch-armentieres", "Dr Capucine Deswarte"],
  ["cha-chirurgie", "ch-armentieres", "Dr Martin Plaisant"],
  ["cha-maternite", "ch-armentieres", "Charlotte Vandaele", "nurse"],
  ["cha-pediatrie", "ch-armentieres", "Dr Noémie Lepoutre"],
  ["cha-ssr", "ch-armentieres", "Dr Bruno Carlu"],
  ["chh-urgences", "ch-hazebrouck", "Dr Romain Questroy"],
  ["chh-medecine-polyvalente", "ch-hazebrouck", "Dr Aline Bomy"],
  ["chh-geriatrie", "ch-hazebrouck", "Dr Gilles Tassou"],
  ["chh-chirurgie", "ch-hazebrouck", "Pauline Decherf", "nurse"],
  ["chh-ehpad", "ch-hazebrouck", "Marie-Laure Ruckebusch", "nurse"],
  ["chu-urgences", "chu-lille", "Dr Simon Debavelaere"],
  ["chu-medecine-interne", "chu-lille", "Dr Leïla Hocquet"],
  ["chu-gastro-enterologie", "chu-lille", "Dr Antoine Vercruysse"],
  ["chu-endocrinologie", "chu-lille", "Dr Manon Spriet"],
  ["chu-neurologie", "chu-lille", "Dr Tanguy Descatoire"],
  ["chu-addictologie", "chu-lille", "Dr Rachel Nuytten"],
];

/** Interns of the last semesters, and whoever asks for liaison in a ward. */
export const LIAISON_STAFF: readonly StaffMember[] = [
  ...INTERNS.map(([ago, name, ...hospitals]) => ({
    ...person(
      ["intern", "chu-lille", name],
      hospitals.map((hospital) => on("intern", "hospital", hospital)),
    ),
    post: { from: ago, to: ago },
  })),
  ...REQUESTERS.map(([ward, establishment, name, profession]) =>
    person([profession ?? "physician", establishment, name], [on("ward_requester", "ward", ward)]),
  ),
];
