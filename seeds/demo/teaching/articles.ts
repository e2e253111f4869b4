/** A published paper, as it is discussed; its reference is real. */
export interface DemoArticle {
  title: string;
  theme: string;
  filiere?: string;
  authors: string;
  articleTitle: string;
  journal: string;
  publishedYear: string;
  doi: string;
  question: string;
  method: string;
  results: string;
  limits: string;
  practice: string;
}

export const ARTICLES: readonly DemoArticle[] = [
  {
    title: "La clozapine dans la schizophrénie résistante",
    theme: "Clozapine",
    filiere: "pharmaco-resistants",
    authors: "Kane J, Honigfeld G, Singer J, Meltzer H",
    articleTitle:
      "Clozapine for the treatment-resistant schizophrenic. A double-blind comparison with chlorpromazine",
    journal: "Archives of General Psychiatry",
    publishedYear: "1988",
    doi: "10.1001/archpsyc.1988.01800330013001",
    question:
      "La clozapine est-elle plus efficace que la chlorpromazine quand d’autres antipsychotiques ont échoué ?",
    method: "Essai randomisé en double insu de six semaines, 268 patients dont la résistance est vérifiée.",
    results: "30 % de répondeurs sous clozapine, 4 % sous chlorpromazine.",
    limits: "Six semaines seulement ; patients très sévères ; pas de mesure de la qualité de vie.",
    practice: "Définir la résistance avant de conclure, et ne pas attendre un troisième échec.",
  },
  {
    title: "Cannabis et incidence des psychoses en Europe",
    theme: "Premier épisode et cannabis",
    filiere: "pep",
    authors: "Di Forti M, Quattrone D, Freeman TP, et al.",
    articleTitle:
      "The contribution of cannabis use to variation in the incidence of psychotic disorder across Europe (EU-GEI): a multicentre case-control study",
    journal: "The Lancet Psychiatry",
    publishedYear: "2019",
    doi: "10.1016/S2215-0366(19)30048-3",
    question:
      "La fréquence et la puissance du cannabis expliquent-elles les écarts d’incidence entre villes ?",
    method: "Étude cas-témoins dans onze sites, 901 premiers épisodes et 1237 témoins.",
    results:
      "Usage quotidien : risque multiplié par trois environ ; par près de cinq si le cannabis est fortement dosé.",
    limits: "Consommation déclarée ; confusion résiduelle possible.",
    practice: "Demander la fréquence et le type de produit, pas seulement « oui » ou « non ».",
  },
  {
    title: "Efficacité des ECT dans la dépression",
    theme: "Électroconvulsivothérapie",
    filiere: "pharmaco-resistants",
    authors: "UK ECT Review Group",
    articleTitle:
      "Efficacy and safety of electroconvulsive therapy in depressive disorders: a systematic review and meta-analysis",
    journal: "The Lancet",
    publishedYear: "2003",
    doi: "10.1016/S0140-6736(03)12705-5",
    question: "Les ECT sont-elles plus efficaces qu’un simulacre et que les médicaments ?",
    method: "Revue systématique et méta-analyse d’essais randomisés.",
    results:
      "Supériorité des ECT sur le simulacre et sur les médicaments ; bilatéral plus efficace qu’unilatéral.",
    limits: "Essais anciens, effectifs modestes, suivi court.",
    practice: "En parler tôt dans les formes graves, et préparer le relais.",
  },
  {
    title: "TCC de l’insomnie, avec ou sans hypnotique",
    theme: "TCC de l’insomnie",
    filiere: "tcc",
    authors: "Morin CM, Vallières A, Guay B, et al.",
    articleTitle:
      "Cognitive behavioral therapy, singly and combined with medication, for persistent insomnia: a randomized controlled trial",
    journal: "JAMA",
    publishedYear: "2009",
    doi: "10.1001/jama.2009.682",
    question: "Ajouter du zolpidem à la TCC améliore-t-il les résultats, et pour combien de temps ?",
    method: "Essai randomisé, 160 adultes ; six semaines, puis six mois.",
    results:
      "Les deux groupes s’améliorent ; au long cours, mieux vaut arrêter l’hypnotique et garder la TCC.",
    limits: "Un seul centre ; peu de comorbidités.",
    practice: "Commencer par la TCC ; un hypnotique éventuel s’arrête dès la fin de la phase aiguë.",
  },
  {
    title: "Que faire après l’échec d’un premier antidépresseur ?",
    theme: "Dépression résistante",
    authors: "Rush AJ, Trivedi MH, Wisniewski SR, et al.",
    articleTitle:
      "Acute and longer-term outcomes in depressed outpatients requiring one or several treatment steps: a STAR*D report",
    journal: "American Journal of Psychiatry",
    publishedYear: "2006",
    doi: "10.1176/ajp.2006.163.11.1905",
    question: "Quelles chances de rémission à chaque étape de traitement ?",
    method: "3671 patients ambulatoires, jusqu’à quatre étapes successives.",
    results:
      "Rémission chez environ un patient sur trois aux deux premières étapes, bien moins ensuite ; rechutes plus fréquentes.",
    limits: "Pas de placebo ; cumul théorique discuté ; perdus de vue.",
    practice: "Mesurer à chaque étape, et passer à la suivante sans attendre.",
  },
  {
    title: "Coter une catatonie",
    theme: "Catatonie",
    filiere: "pharmaco-resistants",
    authors: "Bush G, Fink M, Petrides G, Dowling F, Francis A",
    articleTitle: "Catatonia. I. Rating scale and standardized examination",
    journal: "Acta Psychiatrica Scandinavica",
    publishedYear: "1996",
    doi: "10.1111/j.1600-0447.1996.tb09814.x",
    question: "Peut-on repérer et coter la catatonie de façon fiable ?",
    method:
      "Construction d’une échelle de 23 items et d’un examen standardisé ; cotation par deux évaluateurs.",
    results: "Bonne concordance ; les 14 premiers items suffisent au dépistage.",
    limits: "Petit effectif, un seul centre.",
    practice: "L’examen tient en cinq minutes : le faire devant tout mutisme ou toute agitation inexpliquée.",
  },
  {
    title: "Quel antipsychotique au long cours ?",
    theme: "Antipsychotiques",
    authors: "Lieberman JA, Stroup TS, McEvoy JP, et al.",
    articleTitle: "Effectiveness of antipsychotic drugs in patients with chronic schizophrenia",
    journal: "New England Journal of Medicine",
    publishedYear: "2005",
    doi: "10.1056/NEJMoa051688",
    question: "Quel antipsychotique est poursuivi le plus longtemps en conditions courantes ?",
    method: "Essai randomisé, 1493 patients suivis dix-huit mois ; critère : arrêt pour toute cause.",
    results: "74 % arrêtent avant la fin ; un peu moins sous olanzapine, au prix d’effets métaboliques.",
    limits: "Doses inégales ; patients avec dyskinésies exclus d’un bras.",
    practice: "Choisir avec le patient selon les effets indésirables qu’il redoute.",
  },
  {
    title: "Thérapie dialectique et conduites suicidaires",
    theme: "Trouble de personnalité borderline",
    filiere: "tcc",
    authors: "Linehan MM, Comtois KA, Murray AM, et al.",
    articleTitle:
      "Two-year randomized controlled trial and follow-up of dialectical behavior therapy vs therapy by experts for suicidal behaviors and borderline personality disorder",
    journal: "Archives of General Psychiatry",
    publishedYear: "2006",
    doi: "10.1001/archpsyc.63.7.757",
    question: "L’effet de la thérapie dialectique tient-il à la méthode ou à l’expertise du thérapeute ?",
    method: "Essai randomisé, 101 femmes, un an de thérapie et un an de suivi.",
    results: "Deux fois moins de tentatives de suicide avec la thérapie dialectique ; moins d’abandons.",
    limits: "Femmes seulement ; équipe fondatrice de la méthode.",
    practice: "Un accès aux compétences de base est possible dans nos services, même sans programme complet.",
  },
];

/** What seniors teach. */
export const COURSES: readonly {
  title: string;
  theme: string;
  phase: "foundation" | "deepening" | "consolidation";
  objectives: string;
}[] = [
  {
    title: "ECT : indications, bilan, surveillance",
    theme: "Électroconvulsivothérapie",
    phase: "deepening",
    objectives:
      "Poser l’indication.\nPréparer le patient et sa famille.\nReconnaître les effets indésirables.",
  },
  {
    title: "Soins sans consentement : certificats et délais",
    theme: "Soins sans consentement",
    phase: "foundation",
    objectives: "Rédiger un certificat.\nConnaître les délais.\nInformer le patient de ses droits.",
  },
  {
    title: "Prescrire et surveiller le lithium",
    theme: "Lithium",
    phase: "foundation",
    objectives: "Bilan initial.\nLithémie : quand et comment.\nSignes de surdosage.",
  },
  {
    title: "La TCC de l’insomnie en quatre séances",
    theme: "TCC de l’insomnie",
    phase: "deepening",
    objectives: "Lire un agenda du sommeil.\nRégler le temps au lit.\nAccompagner le sevrage.",
  },
  {
    title: "Évaluer le risque suicidaire et construire un plan de sécurité",
    theme: "Risque suicidaire",
    phase: "foundation",
    objectives: "Conduire l’entretien.\nÉcrire un plan de sécurité.\nOrganiser le rappel.",
  },
  {
    title: "Antipsychotiques et syndrome métabolique",
    theme: "Antipsychotiques",
    phase: "consolidation",
    objectives: "Dépister.\nChoisir et changer de molécule.\nTravailler avec la médecine générale.",
  },
];
