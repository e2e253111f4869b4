import type { Base } from "./base.ts";
import { type LoadResult, percentile } from "./load.ts";

interface Run {
  engine: string;
  size: string;
}

/** Gathers the measures and prints them as one table in Markdown; it judges nothing. */
export class Report {
  readonly #bases = new Map<string, Base>();
  readonly #lines: string[][] = [];
  readonly #memory: string[] = [];
  readonly #given: { concurrency: number; patientShare: number };

  constructor(given: { concurrency: number; patientShare: number }) {
    this.#given = given;
  }

  addBase(run: Run, base: Base): void {
    this.#bases.set(keyOf(run), base);
  }

  addMemory(run: Run, moment: string, megabytes: number): void {
    this.#memory.push(`${run.engine}, ${run.size}, ${moment} : ${megabytes.toFixed(0)} Mo`);
  }

  addScenario(
    run: Run,
    name: string,
    measured: { alone: LoadResult; together: LoadResult; memory: number },
  ): void {
    const { alone, together, memory } = measured;
    const base = this.#bases.get(keyOf(run)) ?? { raw: Number.NaN, render: Number.NaN };
    const p50 = percentile(alone.times, 0.5);
    const isList = name.startsWith("Liste");
    this.#lines.push([
      run.engine,
      run.size,
      name,
      p50.toFixed(1),
      percentile(alone.times, 0.99).toFixed(1),
      together.requestsPerSecond.toFixed(0),
      percentile(together.times, 0.5).toFixed(1),
      percentile(together.times, 0.99).toFixed(1),
      memory.toFixed(0),
      isList ? base.raw.toFixed(2) : "",
      isList ? base.render.toFixed(2) : "",
      isList ? (p50 / (base.raw + base.render)).toFixed(1) : "",
      String(alone.failures + together.failures),
    ]);
  }

  print(): void {
    const { concurrency, patientShare } = this.#given;
    const header = [
      "Moteur",
      "Adressages",
      "Page",
      "p50 ms",
      "p99 ms",
      `req/s (${concurrency})`,
      `p50 ms (${concurrency})`,
      `p99 ms (${concurrency})`,
      "RSS Mo",
      "SQL nu ms",
      "React nu ms",
      "rapport",
      "échecs",
    ];
    const table = [header, header.map(() => "---"), ...this.#lines];
    console.log(table.map((cells) => `| ${cells.join(" | ")} |`).join("\n"));
    console.log(
      `\n${patientShare} patient par adressage, dix ans d’historique. ` +
        `Les deux premières mesures sont prises requête après requête, celles marquées (${concurrency}) avec ` +
        `${concurrency} requêtes à la fois. Rapport : p50 de la page / (SQL nu + rendu React nu des mêmes 50 lignes).`,
    );
    console.log(this.#memory.join("\n"));
  }
}

function keyOf(run: Run): string {
  return `${run.engine} ${run.size}`;
}
