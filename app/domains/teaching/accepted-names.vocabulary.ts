const setOf = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Names that clinical French is made of: scales, syndromes, schools. They point at nobody who is cared for. */
export const EPONYMS = setOf(`
abilify addison ainsworth alzheimer angus anton arieti arnold asberg asperger aubry babinski balint bandura barnes barre
basedow beck bernheim bergeret binet binswanger bion bleuler bonnet bowlby brazelton briquet broca brodmann brown brugada
burns bush calgary capgras carroll castel charcot clerambault cloninger columbia conners cotard creutzfeldt cushing
delay deniker derogatis diogene down dubois dupre durkheim ebbinghaus ekbom ellis epworth erikson esquirol ey fagerstrom
falret feighner ferenczi fischer folstein foucault francis fregoli freud fromm ganser garcia gastaut gauss gelineau gilles
glasgow goldberg golgi graves guillain guislain hachinski hamilton hare hashimoto hawking hecker hoehn horowitz huntington
jakob janet jaspers jung kahlbaum kahneman kanner kendler klein kleine klinefelter kluver kohut korff korsakoff korsakov
kraepelin kretschmer kubler lacan laing laplanche lasegue leary leborgne lebovici lennox leonhard lesch levin lewinsohn lewy
liebowitz likert linehan luria magnan mahler maslow maudsley mccarthy meige meyer miller millon minkowski moebius montgomery
morel moreno morita munchausen munchhausen naranjo nightingale nyhan othello pankow parkinson pavlov penfield perceval piaget
pick pinel pitres pittsburgh pontalis prochaska rapoport raven raynaud ribot rett rogers rolando rollnick rorschach rosenberg
rosenthal ross rotter roussillon russell rutter salpetriere schneider selye serieux shneidman shapiro sheehan simpson sjogren
skinner snyder spielberger spitz stanford stevens-johnson johnson steiner stendhal stockholm strauss stroop sydenham szasz
tellenbach tourette tulving turner vygotski wallon wechsler wernicke westphal widlocher wilson winnicott wolpe wundt yahr yale
yalom yesavage young zarit zung dacosta`);

/** Words that begin a sentence with a capital and are nobody's name. */
export const OPENING_WORDS = setOf(`
a afin ainsi alors antecedent antecedents apres au aucun aucune aujourd aussi autour aux avant avec bien bref car ce ceci cela
celle celui cependant ces cet cette ceux chaque chez comme comment concernant contre dans de debut depuis derriere des deux devant
discussion donc dont du durant elle elles en enfin ensuite entre est et etat eu evolution examen face faut finalement grace hors
hospitalisation hier il ils ici histoire je jusque la le les leur leurs lors lorsque lui ma mais malgre me meme mes mon motif ne
ni nos notre nous on or ou outre par parce pas patient patiente patients pendant personne peu plus plusieurs pour pourquoi pourtant
puis puisque quand quant que quel quelle quelles quels qui quoi rien sa sans se selon ses si sinon soit son sous suite sur surtout
tandis tant te tel telle tous tout toute toutes traitement tres trois un une vers voici voila vos votre vous vu y conclusion question
premier premiere second seconde notamment notons parmi probable possible aucuns certains certaines suivi prise mise devenir bilan`);

/** Capitalised words that often stand beside another one in clinical texts: institutions, places, scales in English. */
export const COMMON_CAPITALS = setOf(`
allemagne anglais arabe association belge belgique centre clinique code cmp cattp chu chru epsm ephad ehpad ecole europe etat
europeenne flandre flandres francais francaise france hauts haute autorite sante hopital institut international internationale
institute inventory interview index list mania maroc ministere monde mondiale nord organisation parlement pas calais paris
lille nations unies questionnaire rating risk score scale self severity test tests universite agence nationale
societe symptom syndrome disorder disorders depression anxiety social adjustment health mental state mini algerie tunisie
portugal espagne italie pologne congo ukraine syrie turquie samu smur cap code penal civil publique general global assessment
functioning clinical global impression positive and negative structured patient noel paques ramadan internet google facebook
instagram tiktok covid`);

/** People of the books, whom a given name beside theirs does not make patients. */
export const FAMOUS_PEOPLE: ReadonlySet<string> = new Set([
  "aaron beck",
  "anna freud",
  "bush francis",
  "charles bonnet",
  "donald winnicott",
  "emil kraepelin",
  "eugen bleuler",
  "gilles tourette",
  "hans asperger",
  "henri ey",
  "jacques lacan",
  "jean delay",
  "jean piaget",
  "john bowlby",
  "karl jaspers",
  "leo kanner",
  "mary ainsworth",
  "melanie klein",
  "philippe pinel",
  "pierre deniker",
  "pierre janet",
  "sigmund freud",
]);
