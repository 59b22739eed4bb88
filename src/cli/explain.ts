import { Command, InvalidArgumentError } from 'commander';
import { type Explanation, explain } from '../api/graphql/explain.ts';
import type { Value } from '../graph/engine.ts';
import { printLine } from './output.ts';

/** `selon explain`: prints the statements that answer a query. */
export function explainCommand(): Command {
  return new Command('explain')
    .description('Print the Cypher that answers a query, to paste into Neo4j Browser or cypher-shell. Nothing is run.')
    .argument('<query>', "a GraphQL query, such as '{ claims(first: 3) { nodes { text } } }'")
    .option('-v, --variables <json>', 'the variables of the query, as JSON', readVariables, {})
    .action(async (query: string, { variables }: { variables: Record<string, unknown> }) => {
      const explanations = await explain(query, variables);
      printLine(explanations.map(script).join('\n\n'));
    });
}

function readVariables(text: string): Record<string, unknown> {
  try {
    const variables: unknown = JSON.parse(text);
    if (typeof variables === 'object' && variables !== null && !Array.isArray(variables)) return { ...variables };
  } catch {
    // Not JSON: refused below, like JSON that is not an object.
  }
  throw new InvalidArgumentError('Expected a JSON object, such as \'{"id": "clm_1"}\'.');
}

/** The statement, below the commands that set its parameters. */
function script({ responseKey, statement, parameters }: Explanation): string {
  const settings = Object.entries(parameters).map(([name, value]) => `:param ${name} => ${literal(value)};`);
  return [...settings, `// ${responseKey}`, `${statement};`].join('\n');
}

/** A value as a Cypher literal. */
function literal(value: Value): string {
  if (typeof value === 'string') return `'${escaped(value)}'`;
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const members = Object.entries(value).map(([key, member]) => `\`${key}\`: ${literal(member)}`);
  return `{${members.join(', ')}}`;
}

/** Quotation marks and backslashes are escaped, and control characters, so that a parameter stays on one line. */
function escaped(text: string): string {
  return text.replace(/[\\'\p{Cc}\p{Zl}\p{Zp}]/gu, (character) =>
    /[\\']/.test(character)
      ? `\\${character}`
      : `\\u${(character.codePointAt(0) as number).toString(16).padStart(4, '0')}`,
  );
}
