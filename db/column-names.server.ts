import {
  CamelCasePlugin,
  type PluginTransformQueryArgs,
  PostgresQueryCompiler,
  type QueryResult,
  type RootOperationNode,
  SqliteQueryCompiler,
  type UnknownRow,
} from "kysely";

/**
 * Columns are snake_case in the database and camelCase in the code. Kysely's own plugin copies every query's tree to
 * rename what stands in it; here the compilers rename while they write the text, which halves the cost of building.
 */
class ColumnNames extends CamelCasePlugin {
  override transformQuery({ node }: PluginTransformQueryArgs): RootOperationNode {
    return node;
  }

  override async transformResult({ result }: { result: QueryResult<UnknownRow> }) {
    const [first] = result.rows;
    if (!first) return result;
    const names = Object.keys(first).map((column) => [column, this.camelCase(column)] as const);
    const rows = result.rows.map((row) => {
      const renamed: UnknownRow = {};
      for (const [column, name] of names) renamed[name] = row[column];
      return renamed;
    });
    return { ...result, rows };
  }

  columnOf(name: string): string {
    return this.snakeCase(name);
  }
}

/** The one plugin of both engines: results come back in camelCase, what is nested in JSON stays as it was. */
export const columnNames = new ColumnNames();

export class SqliteColumnsCompiler extends SqliteQueryCompiler {
  protected override sanitizeIdentifier(name: string): string {
    return super.sanitizeIdentifier(columnNames.columnOf(name));
  }
}

export class PostgresColumnsCompiler extends PostgresQueryCompiler {
  protected override sanitizeIdentifier(name: string): string {
    return super.sanitizeIdentifier(columnNames.columnOf(name));
  }
}
