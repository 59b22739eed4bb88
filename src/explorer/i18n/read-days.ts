import { fold } from '../../shared/fold.ts';
import { LANGUAGE_CODES } from './message.ts';

/** The first and last day of a time. */
export interface Days {
  from: string;
  to: string;
}

const MONTHS = monthNames(LANGUAGE_CODES);

/** Reads a time as people write it in English or French: `25 November 2024`, `11/2024`, `novembre 2024`, `2024-11-25`, `2024`. */
export function readDays(text: string): Days | null {
  const words = fold(text)
    .replace(/^(the|le|l'|on|in|en) ?/, '')
    .replace(/\b(\d{1,2})(er|st|nd|rd|th)\b/, '$1');
  const iso = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/.exec(words);
  if (iso) return days(iso[1], iso[2], iso[3]);
  const numbers = /^(?:(\d{1,2})[/.])?(\d{1,2})[/.](\d{4})$/.exec(words);
  if (numbers) return days(numbers[3], numbers[2], numbers[1]);
  const named =
    /^(?:(\d{1,2}) )?(\p{L}+)\.? (\d{4})$/u.exec(words) ?? swap(/^(\p{L}+)\.? (\d{1,2}),? (\d{4})$/u.exec(words));
  const month = MONTHS.get(named?.[2] ?? '');
  return named && month ? days(named[3], month, named[1]) : null;
}

/** `November 25, 2024` has the month first. */
function swap(found: RegExpExecArray | null): (string | undefined)[] | null {
  return found && [found[0], found[2], found[1], found[3]];
}

function days(year = '', month?: string, day?: string): Days | null {
  const first = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  const isReal = first.getUTCMonth() === Number(month ?? 1) - 1 && first.getUTCDate() === Number(day ?? 1);
  if (!isReal) return null;
  const next = new Date(first);
  if (day) next.setUTCDate(next.getUTCDate() + 1);
  else if (month) next.setUTCMonth(next.getUTCMonth() + 1);
  else next.setUTCFullYear(next.getUTCFullYear() + 1);
  return { from: dayOf(first), to: dayOf(new Date(next.getTime() - 1)) };
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** The months by their long and short names. */
function monthNames(languages: readonly string[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const language of languages) {
    for (const style of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(language, { month: style, timeZone: 'UTC' });
      for (let month = 0; month < 12; month++) {
        names.set(fold(format.format(new Date(Date.UTC(2024, month, 1)))).replace('.', ''), String(month + 1));
      }
    }
  }
  return names;
}
