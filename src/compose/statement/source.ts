import { type GraphQLNamedType, getNamedType } from 'graphql';
import type { Engine, Parameters, Value } from '../../graph/engine.ts';
import {
  type Catalogue,
  expandVisible,
  type FieldKind,
  filterFields,
  filterOf,
  nodeType,
} from '../catalogue/catalogue.ts';
import { blank, parametersIn, renameVariable, visibleIn } from '../catalogue/cypher.ts';
import type { Part } from '../catalogue/fragments.ts';
import { asksForStatus, type Bound, foldedWords } from './arguments.ts';
import type { SelectedField } from './selection.ts';

/** Where a field's nodes come from: Cypher that goes on from `this` (or from nothing, below `Query`) and binds them. */
export interface NodeSource {
  text: string;
  /** What it binds beside `node`, in the order in which it is handed on. */
  binds: ('edge' | 'type')[];
}

/** Tells the parameters of a statement from the arguments of a request. */
export type Supply = (bounds: readonly Bound[]) => Parameters;

/** What a piece of Cypher is put in place for. */
export interface Placement {
  catalogue: Catalogue;
  engine: Engine;
  field: SelectedField;
  bound: Bound;
  /** Takes note of parameters that the statement needs. */
  supply(parameters: Supply): void;
}

/** The Cypher that binds what a field's fragment binds, narrowed by the field's filter. */
export function nodeSource(placement: Placement): NodeSource {
  const { catalogue, field, bound } = placement;
  const body = catalogue.fragments.get(`${field.parent.name}.${field.definition.name}`)?.body as Part;
  const binds = (['edge', 'type'] as const).filter((word) => body.binds.has(word));
  const filter = filterOf(field.definition);
  const given = filter
    ? filterFields(catalogue, filter).filter(({ name }) => name in bound.filter && name !== 'status')
    : [];
  const startsFree = field.parent === catalogue.schema.getQueryType();
  const start = startsFree ? given.find(({ parts }) => parts.start) : undefined;

  const pieces = start ? fromStart(placement, start.parts.start as Part, body) : [place(placement, body)];
  const narrowings = given.filter((entry) => entry !== start).flatMap(({ parts }) => parts.narrow ?? []);
  if (narrowings.length > 0) {
    let carried = ['node', ...binds].join(', ');
    if (narrowings.some(speaksOfSaying)) {
      pieces.push(...saying(placement, carried, (start ? start.parts.start : body) as Part, body));
      carried = `${carried}, a`;
    }
    for (const narrowing of narrowings) pieces.push(`WITH ${carried} ${place(placement, narrowing)}`);
  }
  return { text: pieces.join('\n'), binds };
}

/** Starts from the nodes of a filter field; what the base says of who may see them holds for these too. */
function fromStart(placement: Placement, start: Part, body: Part): string[] {
  const pieces = [place(placement, start)];
  const lacksVisible = !start.binds.has('a') && visibleIn(body.text).length > 0;
  if (lacksVisible) pieces.push(`WITH node, count(*) AS found ${place(placement, body)}`);
  return pieces;
}

/** Whether a narrowing is about the act of saying, `a`. */
export function speaksOfSaying({ text }: Part): boolean {
  return /(?<![.$\w])a\b/.test(blank(text));
}

/**
 * Binds the act of saying, `a`: what an attribution is itself, what the pattern so far has bound, or else any saying of the
 * node, by the fragment of its field `attributions`.
 */
function saying(placement: Placement, carried: string, start: Part, body: Part): string[] {
  if (listed(placement.field) === 'Attribution') return [`WITH ${carried}, node AS a`];
  if (start.binds.has('a') || body.binds.has('a')) return [];
  const sayings = sayingsOf(placement.catalogue, listed(placement.field)) as Part;
  const text = renameVariable(renameVariable(sayings.text, 'node', 'a'), 'this', 'node');
  return [`WITH ${carried} ${place(placement, { ...sayings, text })}`];
}

/** How the acts of saying of a node of this type are reached. */
export function sayingsOf(catalogue: Catalogue, type: string): Part | undefined {
  return catalogue.fragments.get(`${type}.attributions`)?.body;
}

/** Puts a part in its place: policy and search expanded, parameters named after this occurrence. */
export function place(placement: Placement, part: Part): string {
  const { catalogue, engine, field, bound } = placement;
  const otherwise = (variable: string) => (variable === 'a' ? 'Attribution' : listed(field));
  const visible = expandVisible(part.text, catalogue.policy, otherwise, asksForStatus(bound));
  const names = new Set(parametersIn(visible).map((found) => found.name));
  const text = visible.replace(/\bSEARCH\(\s*(\w+)\s*,\s*\$terms\s*\)/g, (_, label: string) => {
    const parameter = `search_${field.index}`;
    placement.supply((bounds) => engine.searchParameters(parameter, bounds[field.index]?.terms ?? []));
    return engine.searchClause(label, parameter, bound.terms.length);
  });
  if (!/\$terms\b/.test(text)) names.delete('terms');
  for (const name of names) {
    placement.supply((bounds) => ({ [`${name}_${field.index}`]: argument(bounds[field.index] as Bound, name) }));
  }
  return text.replace(/\$(\w+)/g, (whole, name: string) => (names.has(name) ? `$${name}_${field.index}` : whole));
}

function argument(bound: Bound, name: string): Value {
  if (name === 'terms') return bound.terms;
  if (name === 'folded') return foldedWords(bound);
  return bound.filter[name] ?? bound.values[name] ?? null;
}

/** The name of the type whose nodes a field binds: of a connection, of its nodes. */
function listed(field: SelectedField): string {
  const type: GraphQLNamedType = getNamedType(field.definition.type);
  const kind: FieldKind = field.kind;
  return (kind === 'connection' ? nodeType(type) : type).name;
}
