import { getNamedType, getNullableType, isAbstractType, isLeafType, isListType, isNonNullType } from 'graphql';
import type { Dialect, Parameters } from '../../graph/engine.ts';
import { type Catalogue, edgeKeys, nodeType } from '../catalogue/catalogue.ts';
import { renameVariable } from '../catalogue/cypher.ts';
import type { Part } from '../catalogue/fragments.ts';
import type { BoundArguments, Page } from './arguments.ts';
import {
  type Column,
  isShareable,
  once,
  openSubquery,
  type ParentScope,
  positionOf,
  quoted,
  variablesOf,
} from './column.ts';
import { type ConnectionSelection, connectionSelection } from './connection-selection.ts';
import { NodeTable } from './node-table.ts';
import { afterCursor, isVariable, orderBy, pageKeys } from './order.ts';
import {
  type Listing,
  type Read,
  readAbstract,
  readLeaf,
  readList,
  readObject,
  readPage,
  readPlain,
  readShared,
  readTypeName,
} from './read.ts';
import { type SelectedField, type Selection, selectedOn } from './selection.ts';
import {
  type BindParameters,
  expandFragment,
  type FragmentContext,
  keySource,
  type NodeSource,
  nodeSource,
} from './source.ts';

/** A composed statement: its text, and the functions that make its parameters from the arguments and read its answer. */
export interface Statement {
  text: string;
  parameters: BindParameters;
  /** Converts the column `data` to the answer, with its response keys. */
  read: Read;
}

/**
 * Writes the statement of one root field. Fragments are nested as subqueries: each starts from the node of its parent as
 * `this`, and what it finds is collected into lists in the order of the selection. The query
 *
 *     { document(id: "doc_1") { title attributions(first: 2) { nodes { quote } } } }
 *
 * becomes
 *
 *     CALL {
 *     MATCH (node:Document)
 *     WHERE node.id = $id_0 AND (true)
 *     WITH node AS n0 LIMIT 1
 *     CALL (n0) { WITH n0 AS this
 *     MATCH (this)<-[:APPEARS_IN]-(node:Attribution)
 *     WHERE (node:Accepted)
 *     WITH node AS n2, count(*) AS once2
 *     ORDER BY n2.position, n2.id LIMIT $limit_2
 *     RETURN collect([[n2.`quote`]]) AS p2 }
 *     RETURN head(collect([n0.`title`, [p2]])) AS r0 }
 *     RETURN r0 AS data
 *
 * Call one of its methods, once.
 */
export class StatementWriter {
  readonly #catalogue: Catalogue;
  readonly #dialect: Dialect;
  readonly #bounds: readonly BoundArguments[];
  readonly #supplies: BindParameters[] = [];

  constructor(catalogue: Catalogue, dialect: Dialect, bounds: readonly BoundArguments[]) {
    this.#catalogue = catalogue;
    this.#dialect = dialect;
    this.#bounds = bounds;
  }

  /** The statement that answers one field of `Query`. */
  compose(field: SelectedField): Statement {
    const { subqueries, value, read } = this.#column(field, {});
    return this.#statement([...subqueries, `RETURN ${value} AS data`], read);
  }

  /** The statement that answers a payload, given as the map `$result`, whose object fields have ids. */
  composePayload(selection: Selection): Statement {
    const { subqueries, value, read } = this.#map(selectedOn(selection), { node: 'n' });
    return this.#statement(['WITH $result AS n', ...subqueries, `RETURN ${value} AS data`], read);
  }

  /** The statement that answers a list of values, given as `$result`, in the order of their `position`. */
  composeList(selection: Selection): Statement {
    const shared = new NodeTable();
    const { subqueries, value, read } = this.#map(selectedOn(selection), { node: 'n', shared });
    const lines = ['UNWIND $result AS n', 'WITH n ORDER BY n.position', ...subqueries];
    return this.#statement([...lines, shared.collect(value, 'data')], shared.read(readList(read)));
  }

  #statement(lines: string[], read: Read): Statement {
    const supplies = this.#supplies;
    const parameters: BindParameters = (bounds) => {
      const all: Parameters = {};
      for (const supply of supplies) Object.assign(all, supply(bounds));
      return all;
    };
    return { text: lines.join('\n'), parameters, read };
  }

  #column(field: SelectedField, scope: ParentScope): Column {
    switch (field.kind) {
      case 'typename':
        return { subqueries: [], value: '', read: readTypeName(field.parent.name) };
      case 'property':
        return { subqueries: [], value: `${scope.node}.${quoted(field.definition.name)}`, read: readLeaf };
      case 'value':
        return this.#value(field, scope);
      case 'one':
      case 'list':
        return this.#nodes(field, scope);
      case 'connection':
        return this.#connection(field, scope);
    }
  }

  #value(field: SelectedField, scope: ParentScope): Column {
    const part = this.#part(field);
    const fields = selectedOn(field.selection);
    const isLeaf = isLeafType(getNamedType(field.definition.type));
    const read = isLeaf ? readLeaf : readPlain(fields, isListType(getNullableType(field.definition.type)));
    if (part.expression !== undefined && scope.node) {
      return { subqueries: [], value: `(${renameVariable(part.expression, 'this', scope.node)})`, read };
    }
    const value = `v${field.index}`;
    const body = `${openSubquery(scope)}${expandFragment(this.#context(field), part)}\nRETURN head(collect(value)) AS ${value} }`;
    return { subqueries: [body], value, read };
  }

  /** One node, or a list of them in the order of `position` or else `id`. */
  #nodes(field: SelectedField, scope: ParentScope): Column {
    const result = `r${field.index}`;
    const source = nodeSource(this.#context(field));
    const { node, handed } = variablesOf(field, source.binds);
    const isList = field.kind === 'list';
    const around = new NodeTable();
    const mayShare = scope.shared !== undefined && isShareable(getNamedType(field.definition.type));
    const own = isList || mayShare ? { shared: around } : {};
    const below = this.#selection(field.selection, { node, ...own }, `t${field.index}`);
    const found = [
      `${openSubquery(scope)}${source.text}`,
      isList ? `WITH ${handed}, ${once(field)} ORDER BY ${node}.${positionOf(field)}` : `WITH ${handed} LIMIT 1`,
    ];
    const collected = (value: string) => (isList ? `collect(${value})` : `head(collect(${value}))`);
    const read = (one: Read) => (isList ? readList(one) : one);
    if (mayShare && below.subqueries.length > 0) {
      const { index } = field;
      scope.shared?.add({ index, node, subqueries: below.subqueries, values: [below.value], below: around });
      const ids = `RETURN ${collected(`${node}.id`)} AS ${result}, collect(${node}) AS l${index} }`;
      return { subqueries: [[...found, ids].join('\n')], value: result, read: read(readShared(index, below.read)) };
    }
    const end = isList ? around.collect(below.value, result) : `RETURN ${collected(below.value)} AS ${result}`;
    const body = [...found, ...below.subqueries, `${end} }`].join('\n');
    return { subqueries: [body], value: result, read: around.read(read(below.read)) };
  }

  #connection(field: SelectedField, scope: ParentScope): Column {
    const wanted = connectionSelection(field);
    const source = nodeSource(this.#context(field));
    const subqueries: string[] = [];
    const values: string[] = [];
    let listing: Listing | undefined;
    if (wanted.entries) {
      const found = this.#page(field, wanted, source, scope);
      subqueries.push(found.subquery);
      values.push(`p${field.index}`);
      listing = found.listing;
    }
    if (wanted.total) {
      const total = `c${field.index}`;
      const edgeValues = edgeKeys(getNamedType(field.definition.type));
      const entry = edgeValues.length > 0 ? `[node.id, ${edgeValues.join(', ')}]` : 'node';
      subqueries.push(`${openSubquery(scope)}${source.text}\nRETURN count(DISTINCT ${entry}) AS ${total} }`);
      values.push(total);
    }
    return { subqueries, value: `[${values.join(', ')}]`, read: readPage(wanted.fields, listing, field.index) };
  }

  /** The entries of one page, and one more if the query asks whether more follow. */
  #page(field: SelectedField, wanted: ConnectionSelection, { text, binds }: NodeSource, scope: ParentScope) {
    const page = this.#bounds[field.index]?.page as Page;
    const { node, edge, handed, names } = variablesOf(field, binds);
    const keys = pageKeys(this.#catalogue, page, getNamedType(field.definition.type), node, edge);
    const limit = `limit_${field.index}`;
    this.#supplies.push((bounds) => ({ [limit]: (bounds[field.index]?.page?.size ?? 0) + (wanted.more ? 1 : 0) }));
    const computed = keySource(this.#context(field), page.ordering, node);
    const carried = [names, ...keys.map(({ expression }) => expression).filter(isVariable)].join(', ');
    const lines = [`${openSubquery(scope)}${text}`, `WITH ${handed}, ${once(field)}`];
    if (computed) lines.push(computed, `WITH ${carried}`);
    if (page.from) lines.push(`WHERE ${this.#afterCursor(field, page, keys)}`, `WITH ${carried}`);
    lines.push(`ORDER BY ${orderBy(keys)} LIMIT $${limit}`);
    const edgeValues = wanted.edge.map((name) => `${edge}.${quoted(name)}`);
    const cursor = wanted.cursors ? `[${keys.map((key) => key.expression).join(', ')}]` : undefined;
    const { ends, listing } = this.#entries(field, wanted, scope, node, edgeValues, cursor);
    return { subquery: [...lines, ...ends].join('\n'), listing };
  }

  #afterCursor(field: SelectedField, page: Page, keys: ReturnType<typeof pageKeys>): string {
    const from = page.from ?? [];
    const parameters = keys.map((_, index) => `cursor${index}_${field.index}`);
    parameters.forEach((parameter, index) => {
      this.#supplies.push((bounds) => ({ [parameter]: bounds[field.index]?.page?.from?.[index] ?? null }));
    });
    return afterCursor(
      keys,
      parameters,
      from.map((key) => key === null),
    );
  }

  /** The end of a page's subquery, which collects the node, the edge fields and the cursor of each entry. */
  #entries(
    field: SelectedField,
    wanted: ConnectionSelection,
    scope: ParentScope,
    node: string,
    edgeValues: string[],
    cursor?: string,
  ) {
    const { index } = field;
    const type = nodeType(getNamedType(field.definition.type));
    const around = new NodeTable();
    const typeVariable = isAbstractType(type) ? `t${index}` : undefined;
    const below = wanted.nodeSelections.map((holder) =>
      this.#selection(holder.selection, { node, shared: around }, typeVariable),
    );
    const subqueries = below.flatMap((column) => column.subqueries);
    const isShared = scope.shared !== undefined && subqueries.length > 0 && isShareable(type);
    const values = below.map(({ value }) => value);
    const head = isShared ? [`${node}.id`] : values;
    const entry = [...head, ...edgeValues, ...(cursor ? [cursor] : [])];
    const listing: Listing = {
      entries: isShared ? readLeaf : around.read(readLeaf),
      isShared,
      nodes: new Map(
        wanted.nodeSelections.map((holder, place) => [
          holder,
          { at: place + (isShared ? 1 : 0), read: below[place]?.read ?? readLeaf },
        ]),
      ),
      edge: new Map(wanted.edge.map((name, place) => [name, head.length + place])),
      cursor: cursor ? entry.length - 1 : -1,
    };
    const value = `[${entry.join(', ')}]`;
    if (!isShared) return { ends: [...subqueries, `${around.collect(value, `p${index}`)} }`], listing };
    scope.shared?.add({ index, node, subqueries, values, below: around });
    return { ends: [`RETURN collect(${value}) AS p${index}, collect(${node}) AS l${index} }`], listing };
  }

  /** The values of a node, by its type if it may be of several types. */
  #selection(selection: Selection, scope: ParentScope, typeVariable: string | undefined): Column {
    if (selection.size === 1 || typeVariable === undefined) return this.#map(selectedOn(selection), scope);
    const subqueries: string[] = [];
    const cases: string[] = [];
    const reads = new Map<string, Read>();
    for (const [type, fields] of selection) {
      const guard = { variable: typeVariable, type: type.name };
      const below = this.#map(fields, { ...scope, guard }, `'${type.name}'`);
      subqueries.push(...below.subqueries);
      cases.push(`WHEN '${type.name}' THEN ${below.value}`);
      reads.set(type.name, below.read);
    }
    return { subqueries, value: `CASE ${typeVariable} ${cases.join(' ')} END`, read: readAbstract(reads) };
  }

  #map(fields: SelectedField[], scope: ParentScope, first?: string): Column {
    const columns = fields.map((field) => ({ field, column: this.#column(field, scope) }));
    const values = first === undefined ? [] : [first];
    const read = readObject(
      columns.map(({ field: { responseKey, parent, definition }, column }) => ({
        responseKey,
        key: column.value === '' ? -1 : values.push(column.value) - 1,
        read: column.read,
        ...(isNonNullType(definition.type) ? { required: `${parent.name}.${definition.name}` } : {}),
      })),
    );
    return { subqueries: columns.flatMap(({ column }) => column.subqueries), value: `[${values.join(', ')}]`, read };
  }

  #part(field: SelectedField): Part {
    return this.#catalogue.fragments.get(`${field.parent.name}.${field.definition.name}`)?.body as Part;
  }

  #context(field: SelectedField): FragmentContext {
    return {
      catalogue: this.#catalogue,
      dialect: this.#dialect,
      field,
      bound: this.#bounds[field.index] as BoundArguments,
      supply: (supply) => this.#supplies.push(supply),
    };
  }
}
