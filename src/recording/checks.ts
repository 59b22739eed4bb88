/** The rules for single values of an input. Each returns the value as it is to be stored, or throws. */

import { characterFault, type StringKind } from '../shared/characters.ts';
import { type IdPrefix, idFor, isKey, storedId, typeOfId } from '../shared/ids.ts';
import { canonicalLanguage } from '../shared/language.ts';
import { isWeek, normalTime } from '../shared/time.ts';
import { isWebAddress } from '../shared/web-address.ts';
import { invalid } from './errors.ts';
import { MAX_LANGUAGE, MAX_URL } from './limits.ts';

/** A string without characters that one of its kind may not hold. */
export function checkCharacters(value: string, path: string, kind: StringKind): string {
  const { problem, ...details } = characterFault(value, kind) ?? {};
  if (problem !== undefined) throw invalid(path, problem, details);
  return value;
}

/** A string of this kind, blank or not, that is at most `max` code units long. */
export function checkString(value: string, path: string, max: number, kind: StringKind): string {
  if (typeof value !== 'string') throw invalid(path, 'expected a text');
  if (value.length > max) {
    throw invalid(path, `is ${value.length} code units long; expected at most ${max}`, { max, actual: value.length });
  }
  return checkCharacters(value, path, kind);
}

/** A text that is not blank, exactly as it was given. It may have several lines. */
export function checkText(value: string, path: string, max: number): string {
  return notBlank(checkString(value, path, max, 'text'), path);
}

/** As {@link checkText}, without the white space around it. */
export function checkTrimmed(value: string, path: string, max: number): string {
  return checkText(value, path, max).trim();
}

/** As {@link checkTrimmed}, in one line. */
export function checkLine(value: string, path: string, max: number): string {
  return notBlank(checkString(value, path, max, 'line'), path).trim();
}

function notBlank(value: string, path: string): string {
  if (value.trim() === '') throw invalid(path, 'expected a text that is not blank');
  return value;
}

/** Applies `check` to what is there; null for what is absent. */
export function optional<T, R>(value: T | null | undefined, check: (value: T) => R): R | null {
  return value === null || value === undefined ? null : check(value);
}

/** A list of at most `max`. */
export function checkList<T>(list: readonly T[] | null | undefined, path: string, max: number): readonly T[] {
  if (list === null || list === undefined) return [];
  if (list.length > max) {
    throw invalid(path, `has ${list.length} entries; expected at most ${max}`, { max, actual: list.length });
  }
  return list;
}

/** A value of an enum of the schema; `otherwise` where it is absent. */
export function checkEnum<T extends string>(
  value: T | null | undefined,
  path: string,
  values: Readonly<Record<string, T>>,
  otherwise?: NoInfer<T>,
): T {
  const word = value ?? otherwise;
  if (word !== undefined && Object.hasOwn(values, word)) return word;
  const expected = Object.keys(values);
  throw invalid(path, `expected one of ${expected.join(', ')}`, { expected, actual: value ?? null });
}

/** A time in its normal form: one day, month, year or instant. */
export function checkTime(value: string, path: string): string {
  const time = checkPeriodTime(value, path);
  if (!isWeek(time)) return time;
  throw invalid(path, `${JSON.stringify(value)} is a week; expected a day of it, its month or its year`, {
    actual: value,
  });
}

/** A time in its normal form, where a period is given and may be a week. */
export function checkPeriodTime(value: string, path: string): string {
  try {
    return normalTime(value);
  } catch (error) {
    if (error instanceof RangeError) throw invalid(path, error.message, { actual: value });
    throw error;
  }
}

/** An address on the web, as it was given. */
export function checkUrl(value: string, path: string): string {
  const url = checkLine(value, path, MAX_URL);
  if (!isWebAddress(url)) {
    throw invalid(path, 'expected an http or https address without user name and password', { actual: value });
  }
  return url;
}

/** A BCP 47 language tag in its canonical spelling. */
export function checkLanguage(value: string, path: string): string {
  const tag = checkLine(value, path, MAX_LANGUAGE);
  try {
    return canonicalLanguage(tag);
  } catch (error) {
    if (error instanceof RangeError) throw invalid(path, error.message, { actual: value });
    throw error;
  }
}

/** The id that a given key makes. */
export function checkKey(prefix: IdPrefix, key: string, path: string): string {
  if (!isKey(checkCharacters(key, path, 'line'))) {
    throw invalid(path, 'expected 1 to 64 of a-z, 0-9 and "-", beginning with a letter or digit', { actual: key });
  }
  return idFor(prefix, key);
}

/** The stored form of an id of something of this type. */
export function checkId(
  id: string,
  path: string,
  type: 'Entity' | 'Document' | 'Claim' | 'Attribution' | 'Verdict' | 'Revision',
): string {
  const stored = typeof id === 'string' ? storedId(checkCharacters(id, path, 'line')) : '';
  const actual = typeOfId(stored);
  if (actual === type) return stored;
  const what = actual === undefined ? 'is no id' : `is the id of ${actual === 'Entity' ? 'an' : 'a'} ${actual}`;
  const expected = `the id of ${/^[AE]/.test(type) ? 'an' : 'a'} ${type}`;
  throw invalid(path, `${JSON.stringify(id)} ${what}; expected ${expected}`, { id, expected: type });
}
