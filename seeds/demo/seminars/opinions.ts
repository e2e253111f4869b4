/** What people write on the day, whatever the seminar. */
export const DAY_COMMENTS: readonly string[] = [
  "Garder les cas cliniques de l’après-midi, c’est là qu’on apprend.",
  "Rythme dense le matin. Une pause de plus ne serait pas de trop.",
  "Très bien, mais trois heures de diaporama avant le premier échange.",
  "Venir à deux de la même équipe change tout : on en reparle le lendemain.",
  "Il a manqué un temps sur les patients qui ne viennent pas au premier rendez-vous.",
  "Enfin des repères que l’on peut utiliser en CMP avec vingt minutes par patient.",
  "Salle trop petite, on entendait mal au fond. Le contenu, lui, était juste.",
  "Donner les supports avant la séance, pas après.",
  "J’aurais voulu plus de temps sur le lien avec les médecins traitants.",
  "Échanges entre secteurs très utiles, on ne se croise jamais autrement.",
];

/** And of each seminar, by its code. */
export const DAY_COMMENTS_OF: Readonly<Record<string, readonly string[]>> = {
  "tca-premiers-reperes": [
    "La grille des critères d’hospitalisation est déjà affichée dans notre bureau.",
    "Comment peser sans rompre l’alliance : la meilleure heure de la journée.",
    "Il manque la boulimie de l’homme, et les formes de l’adolescente de 13 ans.",
  ],
  "tdah-adulte": [
    "Le diagnostic différentiel avec la bipolarité mériterait une demi-journée.",
    "Utile pour dire non : tout le monde n’a pas un TDAH.",
    "La surveillance du traitement au retour chez le généraliste reste floue.",
  ],
  "depression-resistante": [
    "L’arbre de décision tient sur une page, merci.",
    "J’aurais aimé voir une séance de stimulation, même filmée.",
  ],
  "trauma-complexe": [
    "Les exercices d’ancrage entre nous : inconfortables, donc utiles.",
    "Prévoir un temps pour ce que la formation remue chez les soignants.",
    "La dissociation enfin expliquée sans jargon.",
  ],
  "premier-episode": [
    "L’intervention du père d’un patient vaut tous les diaporamas.",
    "On repart avec un numéro à appeler, et un nom au bout.",
  ],
  "tcc-initiation": [
    "Les jeux de rôle font peur une minute, puis on ne veut plus s’arrêter.",
    "Une journée pour l’exposition, c’est trop court.",
  ],
  "crise-suicidaire": [
    "Dire le mot suicide à voix haute, plusieurs fois : c’est fait.",
    "L’articulation avec VigilanS est enfin claire.",
    "Prévoir une version pour les équipes de nuit.",
  ],
  "psychiatrie-de-liaison": [
    "La capacité à consentir vue à partir d’un cas du service : exactement ce qu’il fallait.",
    "Trop de participants pour discuter vraiment.",
  ],
};

/** What changed three months later, by the code of the seminar. */
export const CHANGES_OF: Readonly<Record<string, readonly string[]>> = {
  "tca-premiers-reperes": [
    "Je prescris le bilan et l’ECG au premier rendez-vous, avant d’adresser.",
    "Deux demandes mieux préparées, acceptées du premier coup.",
    "On pèse de dos, et l’infirmière du CMP s’en charge.",
  ],
  "tdah-adulte": [
    "J’utilise l’ASRS, puis je m’arrête là : l’entretien fait le reste.",
    "Je demande systématiquement les carnets scolaires.",
  ],
  "depression-resistante": [
    "J’ai repris trois dossiers : la moitié des échecs étaient des doses insuffisantes.",
    "Lithium instauré chez un patient, avec le bilan prévu.",
  ],
  "trauma-complexe": [
    "Je ne fais plus raconter avant d’avoir stabilisé.",
    "Nous avons ouvert un groupe d’ancrage au CATTP.",
  ],
  "premier-episode": [
    "La famille est reçue dans la première semaine, toujours.",
    "Doses plus basses qu’avant, et personne ne s’en plaint.",
  ],
  "tcc-initiation": [
    "L’activation comportementale est entrée dans mes consultations.",
    "Une analyse fonctionnelle par semaine, en équipe.",
  ],
  "crise-suicidaire": [
    "Je pose la question à chaque première consultation.",
    "Le plan de sécurité est écrit avec la personne, et la copie part chez le généraliste.",
  ],
  "psychiatrie-de-liaison": ["Je note la capacité à consentir dans chaque avis."],
};

/** What changed, whatever the seminar. */
export const CHANGES: readonly string[] = [
  "Surtout le vocabulaire : on se comprend mieux avec la filière.",
  "J’adresse plus tôt, et avec moins de pages.",
  "Pas grand-chose encore, mais je sais qui appeler.",
  "J’ai refait la partie du matin avec les infirmiers du CMP.",
];

/** A word more, three months later. */
export const LATER_WORDS: readonly string[] = [
  "Une matinée de reprise avec nos propres cas serait bienvenue.",
  "Le plus difficile reste de libérer le temps dans le planning.",
  "C’est ce genre de formation qui fait rester.",
  "Sans relais dans l’équipe, on s’essouffle vite.",
  "Ouvrir une place aux secrétaires : ce sont elles qui ont le premier appel.",
  "À refaire tous les deux ans, les équipes changent.",
  "Les supports m’ont servi plusieurs fois, gardez-les à jour.",
];
