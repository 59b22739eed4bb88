import { TimePrecision } from '../../shared/schema.generated.ts';
import { isCertainlyEarlier } from '../../shared/time.ts';
import { checkEnum, checkTime, optional } from '../checks.ts';
import { invalid } from '../errors.ts';

/** When something was said, and how exactly that is known. */
export interface SaidAt {
  saidFrom: string | null;
  saidTo: string | null;
  saidPrecision: TimePrecision | null;
}

/** As an input gives it. */
interface SaidAtInput {
  saidFrom?: string | null | undefined;
  saidTo?: string | null | undefined;
  saidPrecision?: TimePrecision | null | undefined;
}

/** The precision of a normal time follows from its length. */
const PRECISION_OF_LENGTH: Record<number, TimePrecision> = { 4: 'YEAR', 7: 'MONTH', 10: 'DAY' };

function precisionOf(saidFrom: string | null, saidTo: string | null): TimePrecision | null {
  const time = saidFrom ?? saidTo;
  return time === null ? null : (PRECISION_OF_LENGTH[time.length] ?? 'INSTANT');
}

/** When something was said: in normal form, with its end and precision. */
export function checkSaidAt(input: SaidAtInput, path: string): SaidAt {
  const saidFrom = optional(input.saidFrom, (time) => checkTime(time, `${path}.saidFrom`));
  const saidTo = optional(input.saidTo, (time) => checkTime(time, `${path}.saidTo`)) ?? saidFrom;
  const precision = optional(input.saidPrecision, (word) => checkEnum(word, `${path}.saidPrecision`, TimePrecision));
  return checked({ saidFrom, saidTo, saidPrecision: precision ?? precisionOf(saidFrom, saidTo) }, path);
}

/** The same after an update. An end and a precision that were derived before are derived again. */
export function saidAtAfter(input: SaidAtInput, before: SaidAt, path: string): SaidAt {
  const time = (value: string | null | undefined, otherwise: string | null, field: string): string | null =>
    value === undefined ? otherwise : optional(value, (text) => checkTime(text, `${path}.${field}`));
  const saidFrom = time(input.saidFrom, before.saidFrom, 'saidFrom');
  const saidTo = time(input.saidTo, before.saidTo === before.saidFrom ? saidFrom : before.saidTo, 'saidTo');
  const derived = precisionOf(saidFrom, saidTo);
  const follows = before.saidPrecision === precisionOf(before.saidFrom, before.saidTo);
  const precision = optional(input.saidPrecision, (word) => checkEnum(word, `${path}.saidPrecision`, TimePrecision));
  const otherwise = follows || derived === null ? derived : before.saidPrecision;
  return checked({ saidFrom, saidTo, saidPrecision: input.saidPrecision === undefined ? otherwise : precision }, path);
}

function checked(said: SaidAt, path: string): SaidAt {
  const { saidFrom, saidTo, saidPrecision } = said;
  if (saidPrecision !== null && saidFrom === null && saidTo === null) {
    throw invalid(`${path}.saidPrecision`, 'says how exactly a time is known, but there is none; expected "saidFrom"');
  }
  if (isCertainlyEarlier(saidTo, saidFrom)) {
    throw invalid(`${path}.saidTo`, `${saidTo} is before saidFrom, ${saidFrom}`, { saidFrom, saidTo });
  }
  return said;
}
