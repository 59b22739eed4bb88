import type { GraphQLNamedType } from 'graphql';
import { type Catalogue, type OrderKey, orderKeys } from '../catalogue/catalogue.ts';
import { renameVariable } from '../catalogue/cypher.ts';
import type { Page } from './arguments.ts';

/** The keys of a page's ordering, over its own variables and in its direction. */
export function pageKeys(
  catalogue: Catalogue,
  page: Page,
  connection: GraphQLNamedType,
  node: string,
  edge: string,
): OrderKey[] {
  return orderKeys(catalogue, page.ordering, connection).map(({ expression, descending }) => ({
    expression: renameVariable(renameVariable(expression, 'node', node), 'edge', edge),
    descending: descending !== page.backward,
  }));
}

/** Whether a key is a variable that the ordering's clauses bind, and no property. */
export function isVariable(expression: string): boolean {
  return /^\w+$/.test(expression);
}

/** `k0, k1 DESC`. */
export function orderBy(keys: OrderKey[]): string {
  return keys.map(({ expression, descending }) => (descending ? `${expression} DESC` : expression)).join(', ');
}

/**
 * The condition that an entry comes strictly after the cursor whose keys are `parameters`. Keys compare one after the
 * other; nulls sort last ascending and first descending, as `ORDER BY` has it on both engines.
 *
 * @param nulls which keys of the cursor are null: the text depends on it, so that no key is compared with null
 */
export function afterCursor(keys: OrderKey[], parameters: string[], nulls: boolean[]): string {
  const [key, ...restKeys] = keys;
  if (!key) return 'false';
  const [parameter = '', ...restParameters] = parameters;
  const [isNull = false, ...restNulls] = nulls;
  const k = key.expression;
  const rest = afterCursor(restKeys, restParameters, restNulls);
  const beyond = key.descending
    ? isNull
      ? `${k} IS NOT NULL`
      : `${k} < $${parameter}`
    : isNull
      ? 'false'
      : `(${k} > $${parameter} OR ${k} IS NULL)`;
  const tied = isNull ? `${k} IS NULL` : `${k} = $${parameter}`;
  return `(${beyond} OR (${tied} AND ${rest}))`;
}
