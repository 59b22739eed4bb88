import { EngineError } from './errors.ts';

/** A schema statement, parsed: a constraint or an index on one property of one label. */
export interface SchemaStatement {
  kind: 'unique' | 'index' | 'fulltext';
  name: string;
  label: string;
  property: string;
}

const NODE = /\bFOR\s*\(\s*\w+\s*:\s*(?<label>\w+)\s*\)/i;
const SHAPES = {
  unique:
    /^CREATE\s+CONSTRAINT\s+(?<name>\w+)\s+IF\s+NOT\s+EXISTS\s.*\bREQUIRE\s+\w+\.(?<property>\w+)\s+IS\s+UNIQUE$/is,
  index: /^CREATE\s+INDEX\s+(?<name>\w+)\s+IF\s+NOT\s+EXISTS\s.*\bON\s*\(\s*\w+\.(?<property>\w+)\s*\)$/is,
  fulltext:
    /^CREATE\s+FULLTEXT\s+INDEX\s+(?<name>\w+)\s+IF\s+NOT\s+EXISTS\s.*\bON\s+EACH\s*\[\s*\w+\.(?<property>\w+)\s*\]/is,
} as const;

/**
 * Parses a schema statement in Neo4j's syntax, of the three kinds that both engines support.
 * @throws EngineError of kind STATEMENT for any other statement
 */
export function parseSchemaStatement(statement: string): SchemaStatement {
  const text = statement.trim();
  const label = NODE.exec(text)?.groups?.label;
  for (const [kind, shape] of Object.entries(SHAPES) as [SchemaStatement['kind'], RegExp][]) {
    const { name, property } = shape.exec(text)?.groups ?? {};
    if (label && name && property) return { kind, name, label, property };
  }
  throw new EngineError(
    'STATEMENT',
    'not a schema statement that both engines support (CREATE CONSTRAINT … IS UNIQUE, CREATE INDEX or CREATE ' +
      `FULLTEXT INDEX, named, IF NOT EXISTS, on one property of one label): ${text}`,
  );
}
