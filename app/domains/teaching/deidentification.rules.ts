import { isInsForm, normaliseIns } from "#app/domains/patients/ins.rules.ts";

/** What a text of the teaching may not hold. */
export type IdentifierKind = "name" | "birth" | "date" | "ins" | "phone" | "email" | "number" | "address";

export interface Identifier {
  kind: IdentifierKind;
  /** What was typed. */
  excerpt: string;
}

/**
 * How strictly a text is read. `case`: somebody's story, nothing may lead to them. `paper`: the reading of a published
 * article, which has dates and numbers of its own. `reference`: a list of published works, which names their authors.
 */
export type Reading = "case" | "paper" | "reference";

const BODY_LENGTH = 13;
const KEY_LENGTH = 2;

/** Between the letters of a word, as far as a regular expression of JavaScript knows French ones. */
const START = String.raw`(?<![\p{L}\p{N}])`;
const END = String.raw`(?![\p{L}\p{N}])`;
const GAP = String.raw`[ \u00a0\u202f]`;
const NUMBER_GAP = String.raw`[ \u00a0\u202f.\-]?`;

const MONTHS =
  "janvier|janv\\.?|f[ée]vrier|f[ée]vr?\\.?|mars|avril|avr\\.?|mai|juin|juillet|juil\\.?|ao[uû]t|septembre|sept\\.?|octobre|oct\\.?|novembre|nov\\.?|d[ée]cembre|d[ée]c\\.?";
const DAY = "(?:0?[1-9]|[12]\\d|3[01])";
const MONTH = "(?:0?[1-9]|1[0-2])";
const YEAR = "(?:19|20)\\d\\d";
const CIVILITIES =
  "M\\.?|MM\\.?|Mr\\.?|Mme\\.?|Mmes|Mlle\\.?|Mlles|[Mm]onsieur|[Mm]adame|[Mm]ademoiselle|Dr\\.?|[Dd]octeur|Pr\\.?|[Pp]rofesseur|Me|[Mm]a[îi]tre";
/** What may follow «Mme» where nobody is named: «Mme est calme», «Mme la directrice». */
const AFTER_CIVILITY =
  "la|le|les|l|et|ou|qui|en|au|aux|dans|sur|avec|sans|ne|n|se|s|y|nous|lui|est|était|sera|a|avait|va|vient|dit|vit|veut|peut|doit|fait|sort|dort|boit|mange|parle|pleure|reste|semble|arrive|accepte|refuse|décrit|rapporte|évoque|présente|consulte|prend|pense|demande|répond|souhaite|bénéficie";
const STREETS = "rue|avenue|av\\.|boulevard|bd|impasse|all[ée]e|chemin|route|quai|square|ruelle";
/** Words that are streets only before a name: «1 place» may be a bed. */
const PLACES = "place|cit[ée]|r[ée]sidence|clos|sentier|cour|hameau|lotissement";
const ARTICLES = "(?:(?:de|du|des|la|le|les)\\s+|[dl]['’])*";

interface Pattern {
  kind: IdentifierKind;
  readings: readonly Reading[];
  expression: RegExp;
  /** Is what the expression found really one? */
  confirms?(found: string): boolean;
}

const EVERYWHERE: readonly Reading[] = ["case", "paper", "reference"];
const NOT_IN_REFERENCES: readonly Reading[] = ["case", "paper"];
const IN_CASES: readonly Reading[] = ["case"];

/** In the order in which a piece of text is recognised: what one found is not found again by the next. */
const PATTERNS: readonly Pattern[] = [
  { kind: "email", readings: EVERYWHERE, expression: /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu },
  {
    kind: "ins",
    readings: EVERYWHERE,
    expression: new RegExp(
      `(?<!\\d)[1-478](?:${NUMBER_GAP}\\d){4}${NUMBER_GAP}(?:\\d${NUMBER_GAP}\\d|2${NUMBER_GAP}[ABab])(?:${NUMBER_GAP}\\d){6,8}(?!\\d)`,
      "gu",
    ),
    confirms: isNirLike,
  },
  {
    kind: "phone",
    readings: EVERYWHERE,
    expression: new RegExp(
      `(?<!\\d)(?:(?:\\+|00)33${NUMBER_GAP}(?:\\(0\\)${NUMBER_GAP})?|0)[1-9](?:${NUMBER_GAP}\\d\\d){4}(?!\\d)`,
      "gu",
    ),
  },
  {
    kind: "birth",
    readings: EVERYWHERE,
    expression: new RegExp(
      `${START}n(?:[ée]{1,2}|[ée]\\(e\\)|[ée]\\.e)s?\\s+(?:le\\s+(?:${DAY}|1er)(?:[\\s/.\\-]+(?:${MONTHS}|${MONTH}))?(?:[\\s/.\\-]+\\d{2,4})?|(?:en|fin|d[ée]but|vers)\\s+(?:\\p{L}+\\s+)?${YEAR})${END}`,
      "giu",
    ),
  },
  {
    kind: "birth",
    readings: EVERYWHERE,
    expression: new RegExp(
      `${START}(?:date\\s+de\\s+naissance|naissance|DDN)\\s*(?::|le|en|du)?\\s*(?:${DAY}[\\s/.\\-]+(?:${MONTHS}|${MONTH})[\\s/.\\-]+\\d{2,4}|${YEAR})`,
      "giu",
    ),
  },
  {
    kind: "date",
    readings: IN_CASES,
    expression: new RegExp(`(?<!\\d)${YEAR}[-/.]${MONTH}[-/.]${DAY}(?!\\d)`, "gu"),
  },
  {
    kind: "date",
    readings: IN_CASES,
    expression: new RegExp(`(?<![\\d.,/])${DAY}([/.\\-])${MONTH}\\1(?:\\d{4}|\\d\\d)(?![\\d/])`, "gu"),
  },
  {
    kind: "date",
    readings: IN_CASES,
    expression: new RegExp(
      `${START}(?:1er|${DAY})${GAP}+(?:${MONTHS})(?:${GAP}+(?:${YEAR}|\\d\\d))?${END}`,
      "giu",
    ),
  },
  {
    kind: "date",
    readings: IN_CASES,
    expression: new RegExp(`${START}le${GAP}+${DAY}/(?:0[1-9]|1[0-2])(?![\\d/])`, "giu"),
  },
  {
    kind: "address",
    readings: NOT_IN_REFERENCES,
    expression: new RegExp(
      `(?<![\\d,.])\\d{1,4}${GAP}?(?:bis|ter)?,?${GAP}+(?:(?:${STREETS})${GAP}+\\p{L}[\\p{L}’'-]*|(?:${PLACES})\\s+${ARTICLES}\\p{Lu}[\\p{L}’'-]*)`,
      "gu",
    ),
  },
  {
    kind: "address",
    readings: NOT_IN_REFERENCES,
    expression: new RegExp(`(?<!\\d)(?:0[1-9]|[1-8]\\d|9[0-8])\\d{3}${GAP}+\\p{Lu}[\\p{L}-]+`, "gu"),
  },
  {
    kind: "number",
    readings: NOT_IN_REFERENCES,
    expression: new RegExp(
      `${START}(?:IPP|NIP|NDA|dossier|s[ée]jour)\\s*(?:n[°ºo]\\.?|:)?\\s*[A-Z]{0,3}\\d{5,}`,
      "gu",
    ),
  },
  { kind: "number", readings: IN_CASES, expression: /(?<![\d.,])\d{7,}(?!\d)/gu },
  {
    kind: "name",
    readings: NOT_IN_REFERENCES,
    expression: new RegExp(
      `${START}(?:${CIVILITIES})${GAP}+(?:\\p{Lu}[\\p{L}’'-]+|\\p{Lu}\\.?)(?:${GAP}+\\p{Lu}[\\p{L}’'-]+)?`,
      "gu",
    ),
  },
  {
    // an abbreviated civility stands before a name, however it is typed
    kind: "name",
    readings: NOT_IN_REFERENCES,
    expression: new RegExp(
      `${START}(?:[Mm]me\\.?|[Mm]lle\\.?|[Mm]r\\.?|M\\.)${GAP}+(?!(?:${AFTER_CIVILITY})${END})\\p{Ll}[\\p{L}’'-]+`,
      "gu",
    ),
  },
  {
    kind: "name",
    readings: IN_CASES,
    expression: new RegExp(
      `${START}(?:[Pp]atiente?|[Mm]onsieur|[Mm]adame)${GAP}+\\p{Lu}\\.?(?:${GAP}?\\p{Lu})?(?:\\.|(?=${GAP}))`,
      "gu",
    ),
  },
];

interface Span extends Identifier {
  start: number;
  end: number;
}

/** Every identifier that its form alone gives away, in the order of the text. */
export function findIdentifiers(text: string, reading: Reading): Identifier[] {
  const spans: Span[] = [];
  for (const { kind, readings, expression, confirms } of PATTERNS) {
    if (!readings.includes(reading)) continue;
    for (const match of text.matchAll(expression)) {
      const [found] = match;
      const span = { kind, excerpt: found.trim(), start: match.index, end: match.index + found.length };
      const isKnown = spans.some((other) => span.start < other.end && other.start < span.end);
      if (!isKnown && (confirms?.(found) ?? true)) spans.push(span);
    }
  }
  return spans.sort((a, b) => a.start - b.start).map(({ kind, excerpt }) => ({ kind, excerpt }));
}

/** 13 characters without their key, or 14 or 15 with it, where those of a NIR stand (DOMAIN §9.1). */
function isNirLike(found: string): boolean {
  const number = normaliseIns(found);
  return isInsForm(number.slice(0, BODY_LENGTH) + "0".repeat(KEY_LENGTH));
}
