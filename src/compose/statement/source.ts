import { type GraphQLNamedType, getNamedType } from 'graphql';
import type { Dialect, Parameters, Value } from '../../graph/engine.ts';
import { wholeName, wordsInFields } from '../../shared/text.ts';
import {
  attributionsOf,
  type Catalogue,
  type FieldKind,
  filterFields,
  filterOf,
  nodeType,
} from '../catalogue/catalogue.ts';
import { parametersIn, renameVariable } from '../catalogue/cypher.ts';
import type { Part } from '../catalogue/fragments.ts';
import { asksForVisible, expandVisible } from '../catalogue/rules.ts';
import { asksForStatus, type BoundArguments, searchedWords } from './arguments.ts';
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
  if (narrowings.length > 0) {
    let carried = ['node', ...binds].join(', ');
    if (narrowings.some((part) => part.asksAboutAttribution)) {
      pieces.push(...bindAttribution(context, carried, (start ? start.parts.start : body) as Part, body));
      carried = `${carried}, attribution`;
    }
    for (const narrowing of narrowings) pieces.push(`WITH ${carried} ${expandFragment(context, narrowing)}`);
  }
  return { text: pieces.join('\n'), binds };
}

/** Starts from the nodes of a filter field; the conditions of the field's own fragment hold for these too. */
function fromStart(context: FragmentContext, start: Part, body: Part): string[] {
  const pieces = [expandFragment(context, start)];
  if (!start.binds.has('attribution') && asksForVisible(body.text)) {
    pieces.push(`WITH node, count(*) AS found ${expandFragment(context, body)}`);
  }
  return pieces;
}

/**
 * Binds `attribution`: the node itself if it is one, the one through which the node was reached, or else any
 * attribution of the node, by the fragment of its field `attributions`.
 */
function bindAttribution(context: FragmentContext, carried: string, start: Part, body: Part): string[] {
  if (listed(context.field) === 'Attribution') return [`WITH ${carried}, node AS attribution`];
  if (start.binds.has('attribution') || body.binds.has('attribution')) return [];
  const fragment = attributionsOf(context.catalogue, listed(context.field)) as Part;
  const text = renameVariable(renameVariable(fragment.text, 'node', 'attribution'), 'this', 'node');
  return [`WITH ${carried} ${expandFragment(context, { ...fragment, text })}`];
}

/** Expands a part of a fragment: rules and search are replaced by Cypher, and parameters get the number of the field. */
export function expandFragment(context: FragmentContext, part: Part): string {
  const { catalogue, dialect, field, bound } = context;
  const otherwise = (variable: string) => (variable === 'attribution' ? 'Attribution' : listed(field));
  const expanded = expandVisible(part.text, catalogue.rules.visible, otherwise, asksForStatus(bound));
  const names = new Set(parametersIn(expanded).map((found) => found.name));
  const text = expanded.replace(/\bSEARCH\(\s*(\w+)\s*,\s*\$terms\s*\)/g, (_, label: string) => {
    const parameter = `search_${field.index}`;
    context.supply((bounds) => dialect.searchParameters(parameter, bounds[field.index]?.terms ?? []));
    return dialect.searchClause(label, parameter, bound.terms.length);
  });
  if (!/\$terms\b/.test(text)) names.delete('terms');
  for (const name of names) {
    context.supply((bounds) => ({ [`${name}_${field.index}`]: argument(bounds[field.index] as BoundArguments, name) }));
  }
  return text.replace(/\$(\w+)/g, (whole, name: string) => (names.has(name) ? `$${name}_${field.index}` : whole));
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
