/**
 * CIM-10, chapitre V (F00-F99), catégories à trois caractères. Libellés © OMS, version française de l’ATIH,
 * repris sans changement ; licence à confirmer auprès du SMT de l’ANS avant diffusion (CC BY-ND IGO annoncée).
 */
export const CIM10_BLOCKS = [
  {
    code: "F00-F09",
    label: "Troubles mentaux organiques, y compris les troubles symptomatiques",
    categories: [
      { code: "F00", label: "Démence de la maladie d'Alzheimer (G30.-)" },
      { code: "F01", label: "Démence vasculaire" },
      { code: "F02", label: "Démence au cours d'autres maladies classées ailleurs" },
      { code: "F03", label: "Démence, sans précision" },
      {
        code: "F04",
        label: "Syndrome amnésique organique, non induit par l'alcool et d'autres substances psycho-actives",
      },
      { code: "F05", label: "Delirium, non induit par l'alcool et d'autres substances psycho-actives" },
      {
        code: "F06",
        label:
          "Autres troubles mentaux dus à une lésion cérébrale et un dysfonctionnement cérébral, et à une affection somatique",
      },
      {
        code: "F07",
        label:
          "Troubles de la personnalité et du comportement dus à une affection, une lésion et un dysfonctionnement cérébraux",
      },
      { code: "F09", label: "Trouble mental organique ou symptomatique, sans précision" },
    ],
  },
  {
    code: "F10-F19",
    label: "Troubles mentaux et du comportement liés à l'utilisation de substances psycho-actives",
    categories: [
      { code: "F10", label: "Troubles mentaux et du comportement liés à l'utilisation d'alcool" },
      { code: "F11", label: "Troubles mentaux et du comportement liés à l'utilisation d'opiacés" },
      {
        code: "F12",
        label: "Troubles mentaux et du comportement liés à l'utilisation de dérivés du cannabis",
      },
      {
        code: "F13",
        label: "Troubles mentaux et du comportement liés à l'utilisation de sédatifs ou d'hypnotiques",
      },
      { code: "F14", label: "Troubles mentaux et du comportement liés à l'utilisation de cocaïne" },
      {
        code: "F15",
        label:
          "Troubles mentaux et du comportement liés à l'utilisation d'autres stimulants, y compris la caféine",
      },
      { code: "F16", label: "Troubles mentaux et du comportement liés à l'utilisation d'hallucinogènes" },
      { code: "F17", label: "Troubles mentaux et du comportement liés à l'utilisation de tabac" },
      { code: "F18", label: "Troubles mentaux et du comportement liés à l'utilisation de solvants volatils" },
      {
        code: "F19",
        label:
          "Troubles mentaux et du comportement liés à l'utilisation de drogues multiples et troubles liés à l'utilisation d'autres substances psycho-actives",
      },
    ],
  },
  {
    code: "F20-F29",
    label: "Schizophrénie, trouble schizotypique et troubles délirants",
    categories: [
      { code: "F20", label: "Schizophrénie" },
      { code: "F21", label: "Trouble schizotypique" },
      { code: "F22", label: "Troubles délirants persistants" },
      { code: "F23", label: "Troubles psychotiques aigus et transitoires" },
      { code: "F24", label: "Trouble délirant induit" },
      { code: "F25", label: "Troubles schizo-affectifs" },
      { code: "F28", label: "Autres troubles psychotiques non organiques" },
      { code: "F29", label: "Psychose non organique, sans précision" },
    ],
  },
  {
    code: "F30-F39",
    label: "Troubles de l'humeur [affectifs]",
    categories: [
      { code: "F30", label: "Épisode maniaque" },
      { code: "F31", label: "Trouble affectif bipolaire" },
      { code: "F32", label: "Épisodes dépressifs" },
      { code: "F33", label: "Trouble dépressif récurrent" },
      { code: "F34", label: "Troubles de l'humeur [affectifs] persistants" },
      { code: "F38", label: "Autres troubles de l'humeur [affectifs]" },
      { code: "F39", label: "Trouble de l'humeur [affectif], sans précision" },
    ],
  },
  {
    code: "F40-F48",
    label: "Troubles névrotiques, troubles liés à des facteurs de stress et troubles somatoformes",
    categories: [
      { code: "F40", label: "Troubles anxieux phobiques" },
      { code: "F41", label: "Autres troubles anxieux" },
      { code: "F42", label: "Trouble obsessionnel-compulsif" },
      { code: "F43", label: "Réaction à un facteur de stress sévère, et troubles de l'adaptation" },
      { code: "F44", label: "Troubles dissociatifs [de conversion]" },
      { code: "F45", label: "Troubles somatoformes" },
      { code: "F48", label: "Autres troubles névrotiques" },
    ],
  },
  {
    code: "F50-F59",
    label:
      "Syndromes comportementaux associés à des perturbations physiologiques et à des facteurs physiques",
    categories: [
      { code: "F50", label: "Troubles de l'alimentation, non organique" },
      { code: "F51", label: "Troubles du sommeil non organiques" },
      { code: "F52", label: "Dysfonctionnement sexuel, non dû à un trouble ou à une maladie organique" },
      {
        code: "F53",
        label: "Troubles mentaux et du comportement associés à la puerpéralité, non classés ailleurs",
      },
      {
        code: "F54",
        label:
          "Facteurs psychologiques et comportementaux associés à des maladies ou des troubles classés ailleurs",
      },
      { code: "F55", label: "Abus de substances n'entraînant pas de dépendance" },
      {
        code: "F59",
        label:
          "Syndromes comportementaux non précisés associés à des perturbations physiologiques et à des facteurs physiques",
      },
    ],
  },
  {
    code: "F60-F69",
    label: "Troubles de la personnalité et du comportement chez l'adulte",
    categories: [
      { code: "F60", label: "Troubles spécifiques de la personnalité" },
      { code: "F61", label: "Troubles mixtes de la personnalité et autres troubles de la personnalité" },
      {
        code: "F62",
        label:
          "Modification durable de la personnalité non attribuable à une lésion et une maladie cérébrales",
      },
      { code: "F63", label: "Troubles des habitudes et des impulsions" },
      { code: "F64", label: "Troubles de l'identité sexuelle" },
      { code: "F65", label: "Troubles de la préférence sexuelle" },
      {
        code: "F66",
        label:
          "Problèmes psychologiques et comportementaux associés au développement sexuel et à son orientation",
      },
      { code: "F68", label: "Autres troubles de la personnalité et du comportement chez l'adulte" },
      { code: "F69", label: "Trouble de la personnalité et du comportement chez l'adulte, sans précision" },
    ],
  },
  {
    code: "F70-F79",
    label: "Retard mental",
    categories: [
      { code: "F70", label: "Retard mental léger" },
      { code: "F71", label: "Retard mental moyen" },
      { code: "F72", label: "Retard mental grave" },
      { code: "F73", label: "Retard mental profond" },
      { code: "F78", label: "Autres formes de retard mental" },
      { code: "F79", label: "Retard mental, sans précision" },
    ],
  },
  {
    code: "F80-F89",
    label: "Troubles du développement psychologique",
    categories: [
      { code: "F80", label: "Troubles spécifiques du développement de la parole et du langage" },
      { code: "F81", label: "Troubles spécifiques du développement des acquisitions scolaires" },
      { code: "F82", label: "Trouble spécifique du développement moteur" },
      { code: "F83", label: "Troubles spécifiques mixtes du développement" },
      { code: "F84", label: "Troubles envahissants du développement" },
      { code: "F88", label: "Autres troubles du développement psychologique" },
      { code: "F89", label: "Trouble du développement psychologique, sans précision" },
    ],
  },
  {
    code: "F90-F98",
    label:
      "Troubles du comportement et troubles émotionnels apparaissant habituellement durant l'enfance et l'adolescence",
    categories: [
      { code: "F90", label: "Troubles hyperkinétiques" },
      { code: "F91", label: "Troubles des conduites" },
      { code: "F92", label: "Troubles mixtes des conduites et troubles émotionnels" },
      { code: "F93", label: "Troubles émotionnels apparaissant spécifiquement dans l'enfance" },
      {
        code: "F94",
        label:
          "Troubles du fonctionnement social apparaissant spécifiquement durant l'enfance et l'adolescence",
      },
      { code: "F95", label: "Tics" },
      {
        code: "F98",
        label:
          "Autres troubles du comportement et troubles émotionnels apparaissant habituellement durant l'enfance et l'adolescence",
      },
    ],
  },
  {
    code: "F99-F99",
    label: "Trouble mental, sans précision",
    categories: [{ code: "F99", label: "Trouble mental, sans autre indication" }],
  },
] as const;

const LABELS = new Map<string, string>(
  CIM10_BLOCKS.flatMap((block) => block.categories.map(({ code, label }) => [code, label] as const)),
);

export function isCim10Category(code: string): boolean {
  return LABELS.has(code);
}

/** «F32 Épisodes dépressifs»; the code alone when it is not of the chapter. */
export function cim10Label(code: string): string {
  const label = LABELS.get(code);
  return label ? `${code} ${label}` : code;
}
