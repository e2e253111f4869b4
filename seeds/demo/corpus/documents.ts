/** What a sender joins to a request; each line is read in variants, as the cases are (`text.ts`). */
export interface DemoDocument {
  name: string;
  from: string;
  lines: readonly string[];
}

export const DOCUMENTS: readonly DemoDocument[] = [
  {
    name: "Courrier du médecin traitant",
    from: "Cabinet médical",
    lines: [
      "Cher confrère, chère consœur,",
      "Je vous adresse <ce patient|cette patiente> que je suis depuis {plusieurs années|deux ans|l’enfance}.",
      "{Le retentissement sur le travail et le sommeil est net.|L’entourage s’inquiète et demande de l’aide.|Les soins habituels n’ont pas suffi.}",
      "Pas d’allergie connue. {Pas d’antécédent chirurgical.|Appendicectomie dans l’enfance.} Tension {118/72|124/78|131/80}.",
      "Je reste disponible pour le suivi somatique et le renouvellement des ordonnances.",
    ],
  },
  {
    name: "Bilan biologique",
    from: "Laboratoire de biologie médicale",
    lines: [
      "Sodium : {138|140|142} mmol/l (136 à 145)",
      "Potassium : {3,4|3,9|4,2} mmol/l (3,5 à 5,0)",
      "Créatinine : {58|67|74} µmol/l",
      "Glycémie à jeun : {4,6|5,0|5,3} mmol/l (3,9 à 5,5)",
      "Hémoglobine : {12,1|13,4|14,2} g/dl",
      "TSH : {1,2|2,1|3,0} mUI/l (0,4 à 4,0)",
      "ALAT : {18|24|31} UI/l",
    ],
  },
  {
    name: "Compte rendu d’hospitalisation",
    from: "Service de psychiatrie",
    lines: [
      "Hospitalisation {de dix jours|de trois semaines|d’un mois}, en soins libres.",
      "Évolution {favorable sous traitement|lente mais réelle|fluctuante, avec une bonne alliance}.",
      "À la sortie : pas d’idée suicidaire, projet de soins accepté, rendez-vous pris au CMP.",
      "Un avis spécialisé est souhaité pour la suite.",
    ],
  },
  {
    name: "Ordonnance en cours",
    from: "Centre médico-psychologique",
    lines: [
      "{Sertraline 50 mg|Sertraline 100 mg|Escitalopram 10 mg} : un comprimé le matin",
      "{Hydroxyzine 25 mg : un comprimé au coucher, si besoin|Mélatonine 2 mg : un comprimé au coucher}",
      "Ordonnance pour 28 jours, à renouveler.",
    ],
  },
];
