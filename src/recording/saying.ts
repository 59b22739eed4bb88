import { checkLine, checkTime, checkWord, optional } from './checks.ts';
import { invalid } from './errors.ts';
import { TIME_PRECISIONS, type TimePrecision } from './vocabulary.ts';

const MAX_MEDIUM = 200;

/** When something was said, and how exactly that is known. */
export interface SaidAt {
  saidFrom: string | null;
  saidTo: string | null;
  saidPrecision: TimePrecision | null;
}

/** The length of a normal time tells how much of it is known. */
const PRECISION_OF_LENGTH: Record<number, TimePrecision> = { 4: 'YEAR', 7: 'MONTH', 10: 'DAY' };

/** The time of saying: in normal form, its end and precision filled in. */
export function checkSaidAt(
  input: { saidFrom?: string | null | undefined; saidTo?: string | null | undefined } & {
    saidPrecision?: TimePrecision | null | undefined;
  },
  path: string,
): SaidAt {
  const saidFrom = optional(input.saidFrom, (time) => checkTime(time, `${path}.saidFrom`));
  const saidTo = optional(input.saidTo, (time) => checkTime(time, `${path}.saidTo`)) ?? saidFrom;
  const precision = optional(input.saidPrecision, (word) => checkWord(word, `${path}.saidPrecision`, TIME_PRECISIONS));
  const known = saidFrom ?? saidTo;
  if (known === null || saidTo === null) {
    if (precision === null) return { saidFrom: null, saidTo: null, saidPrecision: null };
    throw invalid(`${path}.saidPrecision`, 'tells how exactly a time is known, but there is none; expected "saidFrom"');
  }
  if (saidFrom !== null && saidFrom > `${saidTo}~`) {
    throw invalid(`${path}.saidTo`, `${saidTo} is before saidFrom, ${saidFrom}`, { saidFrom, saidTo });
  }
  return { saidFrom, saidTo, saidPrecision: precision ?? PRECISION_OF_LENGTH[known.length] ?? 'INSTANT' };
}

/** The channel of a saying. */
export function checkMedium(value: string | null | undefined, path: string): string | null {
  return optional(value, (medium) => checkLine(medium, `${path}.medium`, MAX_MEDIUM));
}
