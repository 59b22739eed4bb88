import { TimePrecision } from '../shared/schema.generated.ts';
import { endOf, isCertainlyEarlier, isWeek, startOf, weekFrom } from '../shared/time.ts';
import { checkEnum, checkPeriodTime, optional } from './checks.ts';
import { invalid } from './errors.ts';

/** When something was said, or happened, and how exactly that is known: `saidFrom`, `saidTo` and `saidPrecision`. */
export type Period<Name extends string> = Record<`${Name}From` | `${Name}To`, string | null> &
  Record<`${Name}Precision`, TimePrecision | null>;

/** As an input gives it. */
type PeriodInput<Name extends string> = {
  [Field in keyof Period<Name>]?: Period<Name>[Field] | undefined;
};

/** The same without its name. */
interface Times {
  from: string | null;
  to: string | null;
  precision: TimePrecision | null;
}

/** The precision of a normal time follows from its length. */
const PRECISION_OF_LENGTH: Record<number, TimePrecision> = { 4: 'YEAR', 7: 'MONTH', 8: 'WEEK', 10: 'DAY' };

function precisionOf({ from, to }: Pick<Times, 'from' | 'to'>): TimePrecision | null {
  const time = from ?? to;
  return time === null ? null : (PRECISION_OF_LENGTH[time.length] ?? 'INSTANT');
}

/** A new period: in normal form, with its end and precision. */
export function checkPeriod<Name extends string>(name: Name, input: PeriodInput<Name>, path: string): Period<Name> {
  const given = timesOf(name, input);
  const from = optional(given.from, (time) => checkPeriodTime(time, `${path}.${name}From`));
  const to = optional(given.to, (time) => checkPeriodTime(time, `${path}.${name}To`)) ?? from;
  const precision = checkPrecision(name, given.precision, path) ?? precisionOf({ from, to });
  return checked(name, { from, to, precision }, path);
}

/**
 * A period after an update. An end and a precision that were derived before are derived again; the end of a week only if
 * the new start is a week.
 */
export function periodAfter<Name extends string>(
  name: Name,
  input: PeriodInput<Name>,
  before: Period<Name>,
  path: string,
): Period<Name> {
  const given = timesOf(name, input);
  const stored = timesOf(name, before) as Times;
  const known = given.from && isWeek(given.from) ? asGiven(stored) : stored;
  const time = (value: string | null | undefined, otherwise: string | null, field: string): string | null =>
    value === undefined ? otherwise : optional(value, (text) => checkPeriodTime(text, `${path}.${name}${field}`));
  const from = time(given.from, known.from, 'From');
  const to = time(given.to, known.to === known.from ? from : known.to, 'To');
  const derived = precisionOf({ from, to });
  const otherwise = known.precision === precisionOf(known) || derived === null ? derived : known.precision;
  const precision = given.precision === undefined ? otherwise : checkPrecision(name, given.precision, path);
  return checked(name, { from, to, precision }, path);
}

/** Is anything known of a period? */
export function isKnown<Name extends string>(name: Name, period: Period<Name>): boolean {
  const { from, to } = timesOf(name, period);
  return from !== null || to !== null;
}

/** May two periods have a moment in common? Of unknown ones that is not excluded. */
export function mayOverlap<Name extends string>(name: Name, one: Period<Name>, other: Period<Name>): boolean {
  const [a, b] = [timesOf(name, one) as Times, timesOf(name, other) as Times];
  return !isCertainlyEarlier(a.to ?? a.from, b.from) && !isCertainlyEarlier(b.to ?? b.from, a.from);
}

function checkPrecision(name: string, word: TimePrecision | null | undefined, path: string): TimePrecision | null {
  return optional(word, (value) => checkEnum(value, `${path}.${name}Precision`, TimePrecision));
}

/** A stored period as an input would give it: a whole week by its name. */
function asGiven({ from, to, precision }: Times): Times {
  const week = from && to && weekFrom(from, to);
  return week ? { from: week, to: week, precision } : { from, to, precision };
}

function checked<Name extends string>(name: Name, times: Times, path: string): Period<Name> {
  const from = times.from && startOf(times.from);
  const to = times.to && endOf(times.to);
  const { precision } = times;
  if (precision !== null && from === null && to === null) {
    const problem = `says how exactly a time is known, but there is none; expected "${name}From"`;
    throw invalid(`${path}.${name}Precision`, problem);
  }
  if (isCertainlyEarlier(to, from)) {
    const problem = `${to} is before ${name}From, ${from}`;
    throw invalid(`${path}.${name}To`, problem, { [`${name}From`]: from, [`${name}To`]: to });
  }
  return { [`${name}From`]: from, [`${name}To`]: to, [`${name}Precision`]: precision } as Period<Name>;
}

function timesOf<Name extends string>(name: Name, period: PeriodInput<Name>) {
  const values = period as Record<string, string | null | undefined>;
  return {
    from: values[`${name}From`],
    to: values[`${name}To`],
    precision: values[`${name}Precision`] as TimePrecision | null | undefined,
  } as { [Field in keyof Times]: Times[Field] | undefined };
}
