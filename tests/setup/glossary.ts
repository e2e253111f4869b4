import { readFileSync } from "node:fs";
import ts from "typescript";

export interface BannedWord {
  word: string;
  /** What to say instead, as the code writes it. */
  instead: string;
}

const COLUMNS = 5;
const NONE = "–";

/** The words of the glossary's last column that have no other meaning (those that have one carry a parenthesis). */
export function bannedWords(markdown: string): BannedWord[] {
  const rows = markdown
    .split("\n")
    .filter((line) => line.startsWith("| "))
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
    .filter((cells) => cells.length === COLUMNS && !/^(---|dans le code)/.test(cells[0] ?? ""));
  return rows.flatMap(([instead = "", , , , last = ""]) =>
    last
      // a comma inside a note does not end the word
      .replace(/\([^)]*\)/g, "()")
      .split(",")
      .map((word) => word.trim())
      .filter((word) => word !== NONE && word !== "" && !word.includes("("))
      .map((word) => ({ word, instead })),
  );
}

export interface Wording {
  file: string;
  /** Names that the file declares. */
  names: string[];
  /** What people read: sentences and the text of pages, not class names or technical strings. */
  sentences: string[];
}

/** What a source file names and says. */
export function wordingOf(file: string): Wording {
  const kind = file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true, kind);
  const wording: Wording = { file, names: [], sentences: [] };
  const visit = (node: ts.Node): void => {
    const name = declaredName(node);
    if (name) wording.names.push(name);
    if (isSentence(node)) wording.sentences.push(node.text.trim());
    ts.forEachChild(node, visit);
  };
  visit(source);
  return wording;
}

function declaredName(node: ts.Node): string | null {
  const isDeclared =
    ts.isFunctionDeclaration(node) ||
    ts.isVariableDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isClassDeclaration(node) ||
    ts.isMethodDeclaration(node) ||
    ts.isPropertySignature(node) ||
    ts.isPropertyAssignment(node) ||
    ts.isParameter(node);
  return isDeclared && node.name && ts.isIdentifier(node.name) ? node.name.text : null;
}

const SEVERAL_WORDS = /\p{L}\s+\p{L}/u;

function isSentence(node: ts.Node): node is ts.Node & { text: string } {
  if (ts.isJsxText(node)) return /\p{L}/u.test(node.text);
  const isText =
    ts.isStringLiteral(node) ||
    ts.isNoSubstitutionTemplateLiteral(node) ||
    ts.isTemplateHead(node) ||
    ts.isTemplateMiddle(node) ||
    ts.isTemplateTail(node);
  return isText && SEVERAL_WORDS.test(node.text) && !isClassName(node.parent);
}

function isClassName(parent: ts.Node): boolean {
  return ts.isJsxAttribute(parent) && parent.name.getText() === "className";
}

/** Whether a name holds the word: «usedFamilyName» and «used_family_name» hold «family name». */
export function nameHolds(name: string, word: string): boolean {
  return (
    ` ${wordsOf(name)} `.includes(` ${wordsOf(word)} `) ||
    ` ${wordsOf(name)} `.includes(` ${wordsOf(word)}s `)
  );
}

export function sentenceHolds(sentence: string, word: string): boolean {
  return new RegExp(`(?<![\\p{L}-])${word}s?(?![\\p{L}-])`, "iu").test(sentence);
}

function wordsOf(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replace(/[_\-. ]+/g, " ")
    .trim()
    .toLowerCase();
}
