import type { Parameters, Value } from './engine.ts';
import { EngineError } from './errors.ts';

/**
 * The rules for values that both adapters share, so that results do not depend on the engine.
 *
 * Numbers: JavaScript cannot distinguish 2^53 from 2^53 + 1, and the engines treat them differently. Integers beyond
 * ±(2^53 − 1), infinity and NaN are refused in parameters and in results; store them as strings.
 */
function checkNumber(value: number): number {
  if (Number.isSafeInteger(value) || (Number.isFinite(value) && !Number.isInteger(value))) return value;
  throw new EngineError(
    'STATEMENT',
    `the number ${value} cannot be stored exactly: it must be finite and, if an integer, within ±(2^53 − 1)`,
  );
}

const LONE_SURROGATE = /\p{Surrogate}/u;

/** A lone surrogate cannot be stored as UTF-8: the text would change, and spans would shift. */
function checkText(value: string): string {
  if (!LONE_SURROGATE.test(value)) return value;
  throw new EngineError('STATEMENT', 'a text contains half of a character (a lone surrogate)');
}

/** The error for a value that the engines return in different ways. */
export function unsupported(what: string): EngineError {
  return new EngineError('STATEMENT', `${what} is not a value that both engines support`);
}

/**
 * Checks parameters by the rules above and converts each number by `number`. Copies only the maps and lists that
 * change.
 */
export function checkedParameters(parameters: Parameters, number: (value: number) => unknown): Record<string, unknown> {
  return mapEntries(parameters, (value) => checkedValue(value, number));
}

function checkedValue(value: Value, number: (value: number) => unknown): unknown {
  switch (typeof value) {
    case 'number':
      return number(checkNumber(value));
    case 'string':
      return checkText(value);
    case 'boolean':
      return value;
    case 'object':
      if (value === null) return null;
      if (Array.isArray(value)) return mapItems(value, (item) => checkedValue(item, number));
      if (isPlainObject(value)) return mapEntries(value, (item) => checkedValue(item, number));
  }
  throw unsupported(`a parameter of type ${Object.prototype.toString.call(value).slice(8, -1)}`);
}

function mapItems(list: readonly Value[], map: (value: Value) => unknown): readonly unknown[] {
  let copy: unknown[] | undefined;
  for (const [index, item] of list.entries()) {
    const mapped = map(item);
    if (mapped === item) continue;
    copy ??= [...list];
    copy[index] = mapped;
  }
  return copy ?? list;
}

function mapEntries(record: Record<string, Value>, map: (value: Value) => unknown): Record<string, unknown> {
  let copy: Record<string, unknown> | undefined;
  for (const key of Object.keys(record)) {
    const mapped = map(record[key] as Value);
    if (mapped === record[key]) continue;
    copy ??= { ...record };
    copy[key] = mapped;
  }
  return copy ?? record;
}

/**
 * Converts a value of a database library into a plain value by the rules above. Lists and maps are new objects of the
 * library, so they are changed in place. This runs over every value of a result: only what differs is written.
 * @param unwrap converts each object that is not a list into a map or a text
 */
export function plainValue(value: unknown, unwrap: (value: object) => unknown): Value {
  if (typeof value === 'string' || value === null || typeof value === 'boolean') return value;
  if (typeof value === 'number') return checkNumber(value);
  if (typeof value === 'bigint') return checkNumber(Number(value));
  if (typeof value !== 'object') throw unsupported(`a value of type ${typeof value}`);
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) {
      const plain = plainValue(value[i], unwrap);
      if (plain !== value[i]) value[i] = plain;
    }
    return value;
  }
  const unwrapped = unwrap(value);
  if (typeof unwrapped === 'string') return unwrapped;
  const map = unwrapped as Record<string, unknown>;
  for (const key in map) {
    const item = map[key];
    const plain = plainValue(item, unwrap);
    if (plain !== item) map[key] = plain;
  }
  return map as Record<string, Value>;
}

/** Whether `value` is a map and not an instance of a class. A map of another realm (Jest, a worker) counts too. */
export function isPlainObject(value: object): value is Record<string, unknown> {
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null || Object.getPrototypeOf(prototype) === null;
}
