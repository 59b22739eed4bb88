/**
 * How a stored node is changed. The statement that reads it also locks it (it sets a property and removes it again, which
 * makes other writers wait), so that the version that is compared is the one that is changed. What it was before is
 * stored as a `Revision`.
 */

import type { Row } from '../graph/engine.ts';
import { derivedKey, idFor } from '../shared/ids.ts';
import type { RevisionAction } from '../shared/schema.generated.ts';
import { checkId, checkTrimmed, optional } from './checks.ts';
import type { RecordingContext } from './context.ts';
import { conflict, invalid, notFound } from './errors.ts';
import { MAX_REASON } from './limits.ts';

/** What is to be changed, and why. */
export interface Target {
  id: string;
  reason?: string | null | undefined;
}

/** What every update names. */
interface Update extends Target {
  version: number;
}

/** A stored node that is about to change. */
export interface Locked {
  id: string;
  version: number;
  reason: string | null;
  /** The row of the reading statement. */
  row: Row;
}

/** The reason of a change. */
export function checkReason(reason: string | null | undefined): string | null {
  return optional(reason, (text) => checkTrimmed(text, 'input.reason', MAX_REASON));
}

/** Reads and locks what is to be changed. @throws RecordingError when it is not there */
export async function lock(
  context: RecordingContext,
  update: Target,
  type: 'Entity' | 'Document' | 'Claim' | 'Attribution' | 'Verdict',
  read: string,
): Promise<Locked> {
  const id = checkId(update.id, 'input.id', type);
  const reason = checkReason(update.reason);
  const [row] = await context.transaction.run(read, { id });
  if (!row) throw notFound('input.id', update.id, type.toLowerCase());
  return { id, version: Number(row.version), reason, row };
}

/** Refuses an update that was made from another version; `fields` are what it could have changed, as they are now. */
export function checkVersion({ id, version }: Locked, update: Update, fields: object): void {
  if (update.version === version) return;
  const problem = `${id} has the version ${version}, not ${update.version}: somebody else changed it`;
  throw conflict('input.version', `${problem}; look at what it is now, and update that`, {
    expected: version,
    actual: update.version,
    current: { version, ...fields },
  });
}

/** The value of a field after an update; null removes it. */
export function changed<T, R>(value: T | null | undefined, before: R | null, check: (value: T) => R): R | null {
  return value === undefined ? before : optional(value, check);
}

/** As {@link changed}, for a field that must have a value. A check that takes long may give a promise of it. */
export function changedValue<T, R, C extends R | Promise<R> = R>(
  value: T | null | undefined,
  before: R,
  path: string,
  check: (value: T) => C,
): R | C {
  if (value === null) throw invalid(path, 'cannot be taken away; expected a value, or leave it out');
  return value === undefined ? before : check(value);
}

/** The parameters of a revision. */
interface Revision {
  [property: string]: string | string[] | number | null;
  revision: string;
  at: string;
  by: string;
  action: RevisionAction;
  reason: string | null;
  version: number;
  changeFields: string[];
  changeBefores: string[];
  changeAfters: string[];
}

/** What differs between two states of a thing, as the next revision of it; null when nothing does. */
export function revisionOf<Fields extends object>(
  context: RecordingContext,
  { id, version, reason }: Pick<Locked, 'id' | 'version' | 'reason'>,
  before: Fields,
  after: Fields,
  action: RevisionAction = 'UPDATE',
): Revision | null {
  const changes = (Object.keys(before) as (keyof Fields & string)[])
    .map((field) => ({ field, before: JSON.stringify(before[field]), after: JSON.stringify(after[field]) }))
    .filter((change) => change.before !== change.after);
  if (changes.length === 0) return null;
  return {
    revision: idFor('rev', derivedKey('revision', id, version + 1)),
    at: context.stamp.recordedAt,
    by: context.stamp.recordedBy,
    action,
    reason,
    version: version + 1,
    changeFields: changes.map((change) => change.field),
    changeBefores: changes.map((change) => change.before),
    changeAfters: changes.map((change) => change.after),
  };
}
