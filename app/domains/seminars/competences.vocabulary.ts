export const COMPETENCE_REFUSALS = {
  unknown: "Cette filière ou ce secteur n’existe pas.",
  notYours:
    "Les noms sont montrés à la coordination universitaire, à celle de la filière, au guichet territorial et aux psychiatres du secteur.",
} as const;
