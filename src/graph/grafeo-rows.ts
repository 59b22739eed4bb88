import { types } from 'node:util';
import type { Row } from './engine.ts';
import { isPlainObject, plainValue, unsupported } from './values.ts';

/** The rows of a result of Grafeo, of plain values. @throws EngineError for a value that is not supported */
export function rowsOf(result: { toArray(): unknown[] }): Row[] {
  return plainValue(result.toArray(), unwrap) as Row[];
}

/** A node or relationship becomes the map of its properties; local date-times, the only `Date`s, lose their "Z". */
function unwrap(value: object): object | string {
  if (types.isDate(value)) return value.toISOString().replace(/\.?0*Z$/, '');
  if (!isPlainObject(value)) throw unsupported(`a ${value.constructor.name}`);
  if (!('_id' in value && ('_labels' in value || '_type' in value))) return value;
  const { _id, _labels, _type, _source, _target, ...properties } = value;
  return properties;
}
