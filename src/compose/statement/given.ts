/** Limits of the arguments of a query, checked before they are used. */
import { characterFault } from '../../shared/characters.ts';
import { MAX_CURSOR_LENGTH, MAX_LIST_LENGTH, MAX_SEARCH_LENGTH, MAX_STRING_LENGTH } from '../../shared/limits.ts';
import { badUserInput } from '../catalogue/errors.ts';

const LONGEST: Readonly<Record<string, number>> = {
  query: MAX_SEARCH_LENGTH,
  'filter.text': MAX_SEARCH_LENGTH,
  'filter.not.text': MAX_SEARCH_LENGTH,
  after: MAX_CURSOR_LENGTH,
  before: MAX_CURSOR_LENGTH,
};

/**
 * Refuses arguments that are too long, or hold characters that no text may hold.
 * @param place the field, under its name in the answer
 * @throws GraphQLError BAD_USER_INPUT that names the argument, as in `claims: filter.text`
 */
export function checkGiven(place: string | number, given: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(given)) checkValue(place, name, value);
}

function checkValue(place: string | number, name: string, value: unknown): void {
  if (typeof value === 'string') checkString(place, name, value);
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value) && value.length > MAX_LIST_LENGTH) {
    throw badUserInput(`${place}: ${name} has ${value.length} entries. Expected at most ${MAX_LIST_LENGTH}.`);
  }
  for (const [field, member] of Object.entries(value)) checkValue(place, `${name}.${field}`, member);
}

function checkString(place: string | number, name: string, value: string): void {
  const longest = LONGEST[name] ?? MAX_STRING_LENGTH;
  if (value.length > longest) {
    throw badUserInput(`${place}: ${name} is ${value.length} characters long. Expected at most ${longest}.`);
  }
  const fault = characterFault(value, 'text');
  if (fault) throw badUserInput(`${place}: ${name} ${fault.problem}.`);
}
