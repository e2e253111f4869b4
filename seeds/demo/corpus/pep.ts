import type { FiliereCorpus } from "./text.ts";

export const pep: FiliereCorpus = {
  cases: [
    {
      reason:
        "Premier épisode psychotique, {idées de persécution|hallucinations auditives|idées de référence} depuis {trois|six|dix} semaines.",
      history:
        "Repli puis conviction d’être <surveillé|surveillée> par {les voisins|son téléphone}. Arrêt {du lycée|de la licence|de l’apprentissage}. {Cannabis quotidien depuis deux ans.|Pas de toxique retrouvé.} Hospitalisation de dix-huit jours, sortie la semaine dernière, IRM et biologie normales.",
      treatments: "{Aripiprazole 10 mg|Rispéridone 2 mg|Aripiprazole 15 mg, lorazépam 1 mg le soir}.",
      ages: [16, 27],
      aims: ["specialised_care", "crisis_prevention", "functional_recovery"],
      women: 0.36,
      mayBeUrgent: true,
    },
    {
      reason:
        "État mental à risque, {idées de référence|perceptions inhabituelles} et {chute des résultats|retrait} depuis {six|neuf} mois.",
      history:
        "Changement progressif remarqué par {les parents|le professeur principal|la mission locale}. Sommeil inversé, méfiance, abandon du sport. Pas de délire structuré. {Oncle maternel schizophrène.|Pas d’antécédent familial connu.} Accepte l’idée d’une évaluation.",
      treatments: "Aucun.",
      ages: [16, 25],
      aims: ["diagnosis", "crisis_prevention"],
      women: 0.42,
    },
    {
      reason:
        "Bouffée délirante {au retour de voyage|après cannabis}, sortie d’hospitalisation, relais précoce.",
      history:
        "Début brutal, mégalomanie et insomnie totale. {Douze|Vingt} jours d’hospitalisation, amendement rapide. Critique partielle du délire. La question d’un trouble bipolaire reste ouverte. Parents demandeurs d’informations.",
      treatments: "{Olanzapine 10 mg|Aripiprazole 10 mg, valproate exclu}.",
      ages: [18, 29],
      aims: ["specialised_care", "diagnosis", "family_support"],
      women: 0.4,
      mayBeUrgent: true,
    },
    {
      reason:
        "Psychose débutante et {rupture de formation|isolement complet}, projet {d’insertion|d’études} à reconstruire.",
      history:
        "Premier épisode il y a {cinq|huit} mois, symptômes positifs contrôlés. Persistance d’un manque d’élan et de difficultés d’attention. {Mission locale et RQTH à envisager.|Reprise en BTS prévue en septembre.} Observance bonne.",
      treatments: "{Aripiprazole LP 400 mg par mois|Aripiprazole 10 mg}.",
      ages: [18, 30],
      aims: ["functional_recovery", "specialised_care"],
      women: 0.38,
    },
    {
      reason:
        "{Refus|Arrêt} du traitement après un premier épisode, {reprise de l’alliance|visites à domicile} souhaitée.",
      history:
        "A stoppé la rispéridone pour {prise de 9 kg|sédation}. Pas de recrudescence franche, mais méfiance et nuits blanches. Vit chez ses parents, qui craignent une rechute. Rencontré une fois au CMP, a accepté de reparler « du stress ».",
      treatments: "Aucun depuis {trois|six} semaines.",
      ages: [18, 28],
      aims: ["specialised_care", "crisis_prevention"],
      women: 0.3,
      mayBeUrgent: true,
    },
    {
      reason:
        "Épisode psychotique du {post-partum|jeune adulte consommateur de cocaïne}, évaluation de la filière.",
      history:
        "Tableau aigu avec idées de {substitution|persécution}, résolutif en {deux|trois} semaines. Bilan organique complet. {Suivi en unité mère-bébé en parallèle.|CSAPA sollicité.} Entourage présent.",
      treatments: "{Olanzapine 5 mg|Quétiapine 300 mg}.",
      ages: [19, 34],
      aims: ["diagnosis", "specialised_care"],
      women: 0.55,
      mayBeUrgent: true,
    },
    {
      reason:
        "Hallucinations chez <un étudiant|une étudiante>, {diagnostic incertain|trouble dissociatif ou psychose}.",
      history:
        "Voix {commentant ses actes|appelant son prénom} depuis {quatre|huit} mois, critique conservée. Anxiété de performance, sommeil de quatre heures. {Antécédent de harcèlement scolaire.|Migration récente pour les études.} Fonctionnement encore préservé.",
      treatments: "{Aucun|Hydroxyzine 25 mg si besoin}.",
      ages: [18, 25],
      aims: ["diagnosis", "second_opinion"],
      women: 0.55,
    },
    {
      reason:
        "Psychose débutante, {famille épuisée|parents séparés|fratrie mineure au domicile}, psychoéducation et soutien des proches.",
      history:
        "Diagnostic annoncé il y a deux mois. Les parents oscillent entre déni et surveillance. Tensions autour du cannabis et de l’ordinateur la nuit. Le jeune accepte les entretiens familiaux.",
      treatments: "Rispéridone {2|3} mg.",
      ages: [17, 24],
      aims: ["family_support", "specialised_care"],
      women: 0.32,
    },
    {
      reason:
        "Première décompensation avec {garde à vue|trouble à domicile}, {SPDT levé|sortie programmée}, suivi intensif.",
      history:
        "Agression verbale sous-tendue par un vécu de persécution, aucune violence antérieure. Hospitalisation de {quatre|six} semaines. Bonne réponse au traitement. Convocation judiciaire au printemps. Logement en foyer de jeunes travailleurs.",
      treatments: "{Rispéridone LP 75 mg par mois|Olanzapine 15 mg}.",
      ages: [19, 30],
      aims: ["specialised_care", "crisis_prevention"],
      women: 0.18,
      mayBeUrgent: true,
    },
    {
      reason: "{Bilan cognitif|Remédiation cognitive} après premier épisode, {retour à l’emploi|examens}.",
      history:
        "<Stabilisé|Stabilisée> depuis {quatre|sept} mois. Plainte de mémoire et de lenteur. {CAP cuisine interrompu.|Deuxième année d’IUT.} Motivation forte, peu de symptômes négatifs. Parents soutenants.",
      treatments: "Aripiprazole {5|10} mg.",
      ages: [18, 29],
      aims: ["functional_recovery"],
      women: 0.4,
    },
  ],
  informationRequests: [
    "Depuis quand exactement les symptômes sont-ils présents sans traitement ? Y a-t-il eu un essai d’antipsychotique ?",
    "Merci de joindre le compte rendu d’hospitalisation et l’imagerie.",
    "Les parents sont-ils informés de l’adressage, avec l’accord du jeune ?",
    "Quelles consommations à ce jour ? Un lien avec le CSAPA existe-t-il ?",
  ],
  informationAnswers: [
    "Premiers signes en juin, traitement débuté il y a cinq semaines. Compte rendu joint.",
    "IRM normale, jointe. Cannabis : arrêt depuis l’hospitalisation d’après les parents.",
    "Oui, le jeune a donné son accord et souhaite qu’ils viennent au premier rendez-vous.",
  ],
  advices: [
    "Symptômes en deçà du seuil : surveillance mensuelle au CMP, hygiène de sommeil et arrêt du cannabis, pas d’antipsychotique d’emblée. Nous voyons le jeune si aggravation.",
    "Maintenir l’aripiprazole douze mois au minimum à la dose efficace la plus basse ; nous proposons un programme de psychoéducation familiale.",
    "Bilan métabolique et ECG à compléter, dosage de céruloplasmine vu l’âge. Adressage de soins souhaitable, en prioritaire.",
  ],
  declines: [
    {
      reason: "criteria_not_met",
      orientation:
        "Maladie évoluant depuis plus de cinq ans avec plusieurs épisodes : la réhabilitation de secteur est plus adaptée.",
    },
    {
      reason: "emergency_first",
      orientation: "Hospitalisation en cours, l’adressage sera repris à la sortie avec l’unité.",
    },
    {
      reason: "other_service_suits",
      orientation:
        "Hallucinations s’inscrivant dans un trouble dissociatif ; filière trauma complexe proposée.",
    },
  ],
  courses: [
    "Suivi intensif pendant dix mois avec visites à domicile. Rémission symptomatique, reprise d’un apprentissage en boulangerie. Aucune réhospitalisation.",
    "Les symptômes positifs ont cédé ; la remédiation cognitive a amélioré l’attention. Le projet d’études est repris à temps aménagé.",
    "Une rechute brève après arrêt du traitement a été traitée sans hospitalisation. L’alliance s’est renforcée, le cannabis est occasionnel.",
  ],
  relays: [
    "consultation mensuelle au CMP, injection par l’infirmière, plan de crise partagé avec la famille",
    "poursuite de l’aripiprazole douze mois, soutien à l’emploi par le dispositif local, bilan métabolique annuel",
    "référent infirmier au CMP et rendez-vous de relais commun fait le jour de la sortie de filière",
  ],
  contactNotes: [
    "Visite à domicile. Reprise du football, sommeil à sept heures.",
    "Psychoéducation : signes précoces identifiés avec les parents.",
    "Entretien avec la mission locale, immersion de deux semaines prévue.",
    "Entretien médical : aripiprazole réduit à 10 mg, pas d’akathisie.",
  ],
  extensions: [
    "Rechute au huitième mois, prolongation pour atteindre une rémission stable.",
    "Entrée en formation le mois prochain, maintien du soutien pendant la transition.",
  ],
};
