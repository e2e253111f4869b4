import type { Profession } from "#app/domains/people/people.vocabulary.ts";
import type { QueuePolicy } from "#app/domains/seminars/seminars.vocabulary.ts";
import type { FiliereCode } from "../corpus/by-filiere.ts";

export interface DemoSeminar {
  code: string;
  title: string;
  filiere?: FiliereCode;
  summary: string;
  objectives: string;
  audience: readonly Profession[];
  audienceNote?: string;
  policy: QueuePolicy;
  capacity: number | null;
  halfDays: 1 | 2 | 4;
  /** Login of a colleague who trains. */
  trainer: string;
  /** How many ask for one place. */
  demand: number;
  /** Months between two sessions. */
  everyMonths: number;
  /** Secteurs whose teams ask for a place only now: nobody there is trained yet. */
  newTo?: readonly string[];
}

const CARE: readonly Profession[] = [
  "psychiatrist",
  "intern",
  "nurse",
  "advanced_practice_nurse",
  "psychologist",
  "social_worker",
  "occupational_therapist",
];

/** What the network teaches; most of it draws more people than there are places. */
export const SEMINARS: readonly DemoSeminar[] = [
  {
    code: "tca-premiers-reperes",
    title: "Troubles des conduites alimentaires : repérer, peser, orienter",
    filiere: "tca",
    summary:
      "Une journée pour les équipes de secteur : repérage, gravité somatique, ce que la filière attend d’une demande, et ce que l’on fait en l’attendant.",
    objectives:
      "Reconnaître les signes de gravité ; faire le bilan somatique minimal ; conduire un premier entretien sans rompre l’alliance ; préparer le retour au secteur.",
    audience: CARE,
    policy: "priority",
    capacity: 16,
    halfDays: 2,
    trainer: "coordination",
    demand: 1.9,
    everyMonths: 4,
    newTo: ["59G06"],
  },
  {
    code: "tdah-adulte",
    title: "TDAH de l’adulte : du doute au diagnostic",
    filiere: "tdah",
    summary:
      "Anamnèse développementale, diagnostics différentiels, instauration et surveillance du traitement, place du médecin traitant.",
    objectives:
      "Mener un entretien structuré ; distinguer TDAH, trouble bipolaire et usage de substances ; surveiller tension, pouls et poids.",
    audience: ["psychiatrist", "intern", "physician", "advanced_practice_nurse", "psychologist"],
    policy: "priority",
    capacity: 14,
    halfDays: 2,
    trainer: "remi.lernould",
    demand: 2.4,
    everyMonths: 4,
  },
  {
    code: "depression-resistante",
    title: "Dépression résistante : stratégies, lithium, stimulation magnétique",
    filiere: "pharmaco-resistants",
    summary: "Vérifier la résistance avant de la traiter, puis les étapes, leurs bilans et leurs délais.",
    objectives:
      "Relire une histoire de traitements ; poser l’indication d’une potentialisation ; connaître les filières de stimulation du territoire.",
    audience: ["psychiatrist", "intern", "physician"],
    policy: "arrival",
    capacity: 20,
    halfDays: 1,
    trainer: "vincent.top",
    demand: 1.2,
    everyMonths: 6,
  },
  {
    code: "trauma-complexe",
    title: "Trauma complexe : stabiliser avant de traiter",
    filiere: "trauma-complexe",
    summary:
      "Deux jours : évaluation de la dissociation, sécurité, techniques de stabilisation, travail en réseau avec les associations.",
    objectives:
      "Évaluer la sécurité ; reconnaître la dissociation ; enseigner trois techniques d’ancrage ; savoir quand adresser.",
    audience: CARE,
    audienceNote: "Avoir au moins un an d’exercice clinique.",
    policy: "priority",
    capacity: 12,
    halfDays: 4,
    trainer: "florence.deschodt",
    demand: 2.8,
    everyMonths: 6,
    newTo: ["59G05", "59G08"],
  },
  {
    code: "premier-episode",
    title: "Premier épisode psychotique : les deux premières semaines",
    filiere: "pep",
    summary:
      "Annonce, alliance avec la famille, choix du traitement, gestion de cas. Avec l’équipe mobile de la filière.",
    objectives:
      "Réduire la durée de psychose non traitée ; annoncer sans stigmatiser ; associer les proches ; prévenir la rechute.",
    audience: CARE,
    policy: "arrival",
    capacity: 18,
    halfDays: 2,
    trainer: "marion.petitprez",
    demand: 1.5,
    everyMonths: 5,
    newTo: ["59G07"],
  },
  {
    code: "tcc-initiation",
    title: "Initiation aux thérapies cognitives et comportementales",
    filiere: "tcc",
    summary: "Analyse fonctionnelle, exposition, activation comportementale : une journée, des jeux de rôle.",
    objectives:
      "Conduire une analyse fonctionnelle ; construire une hiérarchie d’exposition ; fixer des tâches entre les séances.",
    audience: CARE,
    policy: "priority",
    capacity: 15,
    halfDays: 2,
    trainer: "emmanuelle.plouvier",
    demand: 2.1,
    everyMonths: 3,
  },
  {
    code: "crise-suicidaire",
    title: "Évaluer et intervenir en crise suicidaire",
    summary:
      "Modules nationaux de formation à la crise suicidaire, adaptés au territoire : urgences, médecine, secteur, VigilanS, 3114.",
    objectives: "Évaluer le risque, l’urgence et la dangerosité ; intervenir ; orienter ; rappeler.",
    audience: [],
    policy: "arrival",
    capacity: 24,
    halfDays: 2,
    trainer: "liaison",
    demand: 1.4,
    everyMonths: 4,
  },
  {
    code: "psychiatrie-de-liaison",
    title: "Psychiatrie de liaison : confusion, refus de soins, fin de vie",
    summary: "Cas de la semaine discutés entre les services et la liaison. Ouvert aux trois hôpitaux.",
    objectives: "Poser la bonne question ; évaluer la capacité à consentir ; traiter une confusion.",
    audience: [],
    policy: "arrival",
    capacity: null,
    halfDays: 1,
    trainer: "liaison",
    demand: 0,
    everyMonths: 3,
  },
];
