import { type GraphQLInputObjectType, type GraphQLNamedType, getNamedType } from 'graphql';
import type { Dialect, Parameters, Value } from '../../graph/engine.ts';
import { wholeName, wordsInFields } from '../../shared/text.ts';
import {
  attributionsOf,
  type Catalogue,
  type FieldKind,
  filterFields,
  filterOf,
  nodeType,
  orderClauses,
} from '../catalogue/catalogue.ts';
import { parametersIn, renameVariable } from '../catalogue/cypher.ts';
import type { Part } from '../catalogue/fragments.ts';
import { asksForVisible, expandVisible } from '../catalogue/rules.ts';
import { asksForStatus, type BoundArguments, searchedWords } from './arguments.ts';
import { once } from './column.ts';
import type { SelectedField } from './selection.ts';

/** The Cypher that finds the nodes of a field, from `this` or, below `Query`, from nothing. */
export interface NodeSource {
  text: string;
  /** What it binds besides `node`, in the order of the `WITH` that follows. */
  binds: ('edge' | 'type')[];
}

/** Makes the parameters of a statement from the arguments of a request, field by field. */
export type BindParameters = (bounds: readonly BoundArguments[]) => Parameters;

/** The occurrence of a field for which a fragment is expanded. */
export interface FragmentContext {
  catalogue: Catalogue;
  dialect: Dialect;
  field: SelectedField;
  bound: BoundArguments;
  /** Whether `bound` has the filter's `not` as the filter. */
  isNot?: boolean;
  /** Adds parameters to the statement. */
  supply(parameters: BindParameters): void;
}

/** The Cypher that binds what a field's fragment binds, narrowed by the field's filter. */
export function nodeSource(context: FragmentContext): NodeSource {
  const { catalogue, field, bound } = context;
  const body = catalogue.fragments.get(`${field.parent.name}.${field.definition.name}`)?.body as Part;
  const binds = (['edge', 'type'] as const).filter((word) => body.binds.has(word));
  const filter = filterOf(field.definition);
  const given = filter
    ? filterFields(catalogue, filter).filter(({ name }) => name in bound.filter && name !== 'status')
    : [];
  const startsFree = field.parent === catalogue.schema.getQueryType();
  const start = startsFree ? given.find(({ parts }) => parts.start) : undefined;

  const pieces = start ? fromStart(context, start.parts.start as Part, body) : [expandFragment(context, body)];
  const narrowings = given.filter((entry) => entry !== start).flatMap(({ parts }) => parts.narrow ?? []);
  const carried = ['node', ...binds].join(', ');
  const ofNode = narrowings.filter((part) => !part.asksAboutAttribution);
  const ofAttribution = narrowings.filter((part) => part.asksAboutAttribution);
  // Where the node was reached through attributions, it may have been reached often.
  const isBound = start?.parts.start?.binds.has('attribution') || body.binds.has('attribution');
  if (!isBound) pieces.push(...narrowed(context, ofNode, carried));
  if (ofAttribution.length > 0) {
    if (!isBound || listed(field) === 'Attribution') pieces.push(...bindAttribution(context, carried));
    pieces.push(...narrowed(context, ofAttribution, `${carried}, attribution`));
  }
  if (isBound && ofNode.length > 0) {
    pieces.push(`WITH ${carried}, ${once(field)}`, ...narrowed(context, ofNode, carried));
  }
  if (filter && bound.not) pieces.push(without({ ...context, bound: bound.not, isNot: true }, filter, binds));
  return { text: pieces.join('\n'), binds };
}

/** Narrows by each part: first by those that are only a condition, all in one clause, as Grafeo limits their number. */
function narrowed(context: FragmentContext, parts: readonly Part[], carried: string): string[] {
  const texts = parts.map((part) => expandFragment(context, part));
  const conditions = texts.filter(isCondition).map((text) => `(${text.slice('WHERE'.length).trim()})`);
  const others = texts.filter((text) => !isCondition(text));
  const clauses = [...(conditions.length > 0 ? [`WHERE ${conditions.join(' AND ')}`] : []), ...others];
  return clauses.map((clause) => `WITH ${carried} ${clause}`);
}

/** Whether a part is only a condition: nothing follows its `WHERE`. */
function isCondition(text: string): boolean {
  return text.startsWith('WHERE');
}

/** Leaves out the nodes that match the filter's `not`, by any of their attributions. */
function without(context: FragmentContext, filter: GraphQLInputObjectType, binds: NodeSource['binds']): string {
  const { catalogue, field, bound } = context;
  const parts = filterFields(catalogue, filter)
    .filter(({ name }) => name in bound.filter && name !== 'status')
    .flatMap(({ parts: { narrow } }) => narrow ?? []);
  const asksAboutAttribution = parts.some((part) => part.asksAboutAttribution);
  const its = asksAboutAttribution ? bindAttribution(context, 'node') : [];
  const inner = asksAboutAttribution ? 'node, attribution' : 'node';
  const carried = ['node', ...binds].join(', ');
  return [
    `WITH ${carried}, ${once(field)}`,
    'CALL (node) { WITH node',
    ...its,
    ...narrowed(context, parts, inner),
    `RETURN count(*) AS excluded${field.index} }`,
    `WITH ${carried}, excluded${field.index} WHERE excluded${field.index} = 0`,
  ].join('\n');
}

/** Starts from the nodes of a filter field; the conditions of the field's own fragment hold for these too. */
function fromStart(context: FragmentContext, start: Part, body: Part): string[] {
  const pieces = [expandFragment(context, start)];
  if (!start.binds.has('attribution') && asksForVisible(body.text)) {
    pieces.push(`WITH node, count(*) AS found ${expandFragment(context, body)}`);
  }
  return pieces;
}

/** Binds `attribution`: the node itself if it is one, or else any attribution of it, by its field `attributions`. */
function bindAttribution(context: FragmentContext, carried: string): string[] {
  if (listed(context.field) === 'Attribution') return [`WITH ${carried}, node AS attribution`];
  const fragment = attributionsOf(context.catalogue, listed(context.field)) as Part;
  const text = renameVariable(renameVariable(fragment.text, 'node', 'attribution'), 'this', 'node');
  return [`WITH ${carried} ${expandFragment(context, { ...fragment, text })}`];
}

/** The Cypher that binds the variables of an ordering's keys for the nodes of a page, if its keys have any. */
export function keySource(context: FragmentContext, ordering: string, node: string): string | undefined {
  const clauses = orderClauses(context.catalogue, ordering);
  return clauses && expandFragment(context, { text: renameVariable(clauses, 'node', node) });
}

/** Expands a part of a fragment: rules and search are replaced by Cypher, and parameters get the number of the field. */
export function expandFragment(context: FragmentContext, part: Pick<Part, 'text'>): string {
  const { catalogue, dialect, field, bound, isNot } = context;
  const suffix = isNot ? `${field.index}_not` : String(field.index);
  const boundIn = (bounds: readonly BoundArguments[]) => {
    const own = bounds[field.index] as BoundArguments;
    return isNot ? (own.not as BoundArguments) : own;
  };
  const otherwise = (variable: string) => (variable === 'attribution' ? 'Attribution' : listed(field));
  const expanded = expandVisible(part.text, catalogue.rules.visible, otherwise, asksForStatus(bound));
  const names = new Set(parametersIn(expanded).map((found) => found.name));
  const text = expanded.replace(/\bSEARCH\(\s*(\w+)\s*,\s*\$terms\s*\)/g, (_, label: string) => {
    const parameter = `search_${suffix}`;
    context.supply((bounds) => dialect.searchParameters(parameter, boundIn(bounds).terms));
    return dialect.searchClause(label, parameter, bound.terms.length);
  });
  if (!/\$terms\b/.test(text)) names.delete('terms');
  for (const name of names) {
    context.supply((bounds) => ({ [`${name}_${suffix}`]: argument(boundIn(bounds), name) }));
  }
  return text.replace(/\$(\w+)/g, (whole, name: string) => (names.has(name) ? `$${name}_${suffix}` : whole));
}

function argument(bound: BoundArguments, name: string): Value {
  if (name === 'terms') return bound.terms;
  if (name === 'words') return wordsInFields(bound.terms);
  if (name === 'wholeName') return wholeName(searchedWords(bound));
  return bound.filter[name] ?? bound.values[name] ?? null;
}

/** The name of the type of the nodes that a field binds; for a connection, of its nodes. */
function listed(field: SelectedField): string {
  const type: GraphQLNamedType = getNamedType(field.definition.type);
  const kind: FieldKind = field.kind;
  return (kind === 'connection' ? nodeType(type) : type).name;
}
