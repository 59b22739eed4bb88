import { DEFAULT_BODY_LIMIT } from '../../src/api/limits/server-limits.ts';
import { operation, type Sent } from './client.ts';
import type { Wanted } from './judge.ts';

/** A request that a hostile client sends. */
export interface Attack {
  name: string;
  wanted: Wanted;
  isWrite: boolean;
  /** The request; another number makes one that the server has not seen yet, with the same effect. */
  make(number: number): Sent;
}

/** The largest request body that a server takes by default, in bytes. */
const BODY_BYTES = DEFAULT_BODY_LIMIT;
/** What is left of it for the text of a request with some query around it. */
const ROOM_BYTES = BODY_BYTES - 4_096;

/** A read that says the same in other words each time, so that nothing kept from before answers it. */
export function read(
  name: string,
  query: string,
  variables: Record<string, unknown> = {},
  wanted: Wanted = 'answered',
) {
  const make = (number: number) => operation(`# ${number}\n${query}`, variables);
  return { name, wanted, isWrite: false, make } satisfies Attack;
}

/** As {@link read}, for one that has to be refused. */
export function refusedRead(name: string, query: string, variables: Record<string, unknown> = {}): Attack {
  return read(name, query, variables, 'refused');
}

/** A mutation with one input, made anew each time. */
export function write(
  name: string,
  mutation: string,
  input: (number: number) => unknown,
  wanted: Wanted = 'answered',
): Attack {
  const [, field = '', selection = '{ created }'] = /^(\w+)(?: (.*))?$/s.exec(mutation) ?? [];
  const isList = field === 'recordAttributions';
  const type = INPUT_TYPES[field] ?? `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`;
  const query = isList
    ? `mutation ($input: [RecordAttributionInput!]!) { ${field}(inputs: $input) ${selection} }`
    : `mutation ($input: ${type}!) { ${field}(input: $input) ${selection} }`;
  return { name, wanted, isWrite: true, make: (number) => operation(query, { input: input(number) }) };
}

const INPUT_TYPES: Readonly<Record<string, string>> = {
  recordEntity: 'EntityInput',
  recordDocument: 'DocumentInput',
  recordClaim: 'ClaimInput',
  recordVerdict: 'VerdictInput',
  recordClaimRelation: 'ClaimRelationInput',
};

/** So many of something. */
export function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

/** `unit` again and again, as often as it fits into so many code units and bytes of a body of JSON. */
export function filled(unit: string, units: number, bytes = ROOM_BYTES): string {
  const perUnit = Buffer.byteLength(JSON.stringify(unit)) - 2;
  return unit.repeat(Math.max(1, Math.min(Math.floor(units / unit.length), Math.floor(bytes / perUnit))));
}

/** Different words, as many as fit into so many code units. */
export function distinctWords(units: number, start: number): string {
  let text = '';
  for (let number = start; text.length < units; number++) text += `${word(number)} `;
  return text.slice(0, units).trim();
}

/** A word of letters for a number. */
function word(number: number): string {
  let letters = '';
  for (let rest = number + 17_577; rest > 0; rest = Math.floor(rest / 26)) {
    letters += String.fromCharCode(97 + (rest % 26));
  }
  return letters;
}
