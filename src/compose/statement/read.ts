import type { Value } from '../../graph/engine.ts';
import type { BoundArguments, Page } from './arguments.ts';
import { encodeCursor } from './cursor.ts';
import { type SelectedField, selectedOn } from './selection.ts';

/** The context in which one answer is read. */
export interface Reading {
  /** The arguments of each field, at its index. */
  bounds: readonly BoundArguments[];
  /** The rows of the tables of nodes, by the index of the field that finds the nodes, and the node's id. */
  shared: Map<number, ReadonlyMap<string, Value[]>>;
}

/** Converts a value of a statement's answer to a value of the query's answer. Response keys are set here, not in Cypher. */
export type Read = (value: Value, reading: Reading) => unknown;

/** A composed object is a list of values; a value that a fragment builds is a map. */
type Row = Record<string | number, Value>;

/** Scalars, enums and lists of them need no conversion. */
export const readLeaf: Read = (value) => value;

/** One value of an object: its name in the answer and its key in the map, read unless null. */
export interface ReadColumn {
  responseKey: string;
  key: string | number;
  read: Read;
  /** The coordinate of a field that must not be null. */
  required?: string;
}

/** Reads a map into an object of response names. */
export function readObject(columns: ReadColumn[]): Read {
  return (value, reading) => {
    if (value === null || value === undefined) return null;
    const answer: Record<string, unknown> = {};
    for (const { responseKey, key, read, required } of columns) {
      const found = read((value as Row)[key] ?? null, reading);
      if (required && found === null) throw new Error(`Cannot return null for non-nullable field ${required}.`);
      answer[responseKey] = found;
    }
    return answer;
  };
}

/** Answers the name of a type. */
export function readTypeName(name: string): Read {
  return () => name;
}

/** Sets the type of an object for the server, as a property that is not part of the answer. */
export function typed<Answer extends object>(answer: Answer, type: string): Answer {
  if (!Object.hasOwn(answer, '__typename')) Object.defineProperty(answer, '__typename', { value: type });
  return answer;
}

/** Reads each member of a list. */
export function readList(read: Read): Read {
  return (value, reading) => ((value ?? []) as Value[]).map((member) => read(member, reading));
}

/** Reads a node by its id from the table of nodes. */
export function readShared(index: number, read: Read): Read {
  return (id, reading) => read(reading.shared.get(index)?.get(id as string)?.[1] ?? null, reading);
}

/** Reads a list of values whose first is the name of its type. */
export function readAbstract(reads: ReadonlyMap<string, Read>): Read {
  return (value, reading) => {
    const type = (value as Row | null)?.[0];
    if (typeof type !== 'string') return null;
    const answer = reads.get(type)?.(value, reading);
    return answer ? typed(answer, type) : null;
  };
}

/** Reads values that a fragment builds, such as spans: maps whose keys are field names. */
export function readPlain(fields: SelectedField[], isList: boolean): Read {
  const read = readObject(
    fields.map(({ responseKey, definition, kind, parent }) => ({
      responseKey,
      key: definition.name,
      read: kind === 'typename' ? readTypeName(parent.name) : readLeaf,
    })),
  );
  return isList ? readList(read) : read;
}

/** The positions of the values in the entries of a page, and how to read them. */
export interface Listing {
  /** Finds the entries in what the statement answered. */
  entries: Read;
  /** Whether an entry begins with the id of its node, whose values are in the table of nodes. */
  isShared: boolean;
  nodes: Map<SelectedField, { at: number; read: Read }>;
  /** By the name of the edge's field. */
  edge: Map<string, number>;
  cursor: number;
}

/** Reads a page: one entry more than requested means that more follow; a backward page is reversed. */
export function readPage(wanted: SelectedField[], listing: Listing | undefined, index: number): Read {
  return (value, reading) => {
    const page = reading.bounds[index]?.page as Page;
    const found = value as Value[];
    const rows = (listing?.entries(found[0] ?? null, reading) ?? []) as Value[][];
    const total = found.at(-1);
    const entries = rows.slice(0, page.size);
    if (page.backward) entries.reverse();
    const more = rows.length > page.size;
    const answer: Record<string, unknown> = {};
    for (const field of wanted) answer[field.responseKey] = part(field, entries, more);
    return answer;

    function part(field: SelectedField, all: Value[][], hasMore: boolean): unknown {
      switch (field.definition.name) {
        case '__typename':
          return field.parent.name;
        case 'totalCount':
          return total;
        case 'nodes':
          return all.map((row) => read(field, row));
        case 'edges':
          return all.map((row) => edge(field, row));
        default:
          return pageInfo(field, all, hasMore, page, listing?.cursor ?? -1);
      }
    }

    function read(holder: SelectedField, row: Value[]): unknown {
      const node = listing?.nodes.get(holder);
      const values = listing?.isShared ? reading.shared.get(index)?.get(row[0] as string) : row;
      return node?.read(values?.[node.at] ?? null, reading);
    }

    function edge(field: SelectedField, row: Value[]): unknown {
      const answers: Record<string, unknown> = {};
      for (const below of selectedOn(field.selection)) {
        const { name } = below.definition;
        if (name === 'node') answers[below.responseKey] = read(below, row);
        else if (name === '__typename') answers[below.responseKey] = below.parent.name;
        else if (name === 'cursor') answers[below.responseKey] = cursor(row[listing?.cursor ?? -1] ?? null, page);
        else answers[below.responseKey] = row[listing?.edge.get(name) ?? -1] ?? null;
      }
      return answers;
    }
  };
}

function cursor(keys: Value, page: Page): string {
  return encodeCursor(page.ordering, keys);
}

function pageInfo(field: SelectedField, entries: Value[][], more: boolean, page: Page, at: number): unknown {
  const [first, last] = [entries[0], entries.at(-1)];
  const known: Record<string, unknown> = {
    hasNextPage: page.backward ? page.from !== undefined : more,
    hasPreviousPage: page.backward ? more : page.from !== undefined,
    startCursor: first ? cursor(first[at] ?? null, page) : null,
    endCursor: last ? cursor(last[at] ?? null, page) : null,
  };
  return Object.fromEntries(
    selectedOn(field.selection).map(({ responseKey, definition, parent }) => [
      responseKey,
      definition.name === '__typename' ? parent.name : known[definition.name],
    ]),
  );
}
