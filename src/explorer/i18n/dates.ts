import { LANGUAGES, type Language } from './message.ts';

/**
 * A time of the API in words, as exactly as it is known: `2024` is a year, `2024-11` a month, `2024-11-29` a day; an
 * instant is shown in the reader's time zone. A text that is not a time is returned unchanged.
 */
export function tellDate(value: string, language: Language, style: 'long' | 'short' = 'long'): string {
  const parts = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(T.+)?$/.exec(value);
  if (!parts) return value;
  const [, , month, day, instant] = parts;
  const date = new Date(value);
  if (Number.isNaN(date.getTime())) return value;
  const format: Intl.DateTimeFormatOptions = { year: 'numeric' };
  if (month) format.month = style;
  if (day) format.day = 'numeric';
  if (instant) Object.assign(format, { hour: 'numeric', minute: '2-digit' });
  else format.timeZone = 'UTC';
  return new Intl.DateTimeFormat(LANGUAGES[language].locale, format).format(date);
}

/** A stretch of time in words; one day only once. */
export function tellSpan(from: string | null, to: string | null, language: Language): string {
  if (!from || !to || from === to) return tellDate(from ?? to ?? '', language);
  const isDay = (value: string) => /^\d{4}-\d\d-\d\d$/.test(value);
  if (!isDay(from) || !isDay(to)) return `${tellDate(from, language)} – ${tellDate(to, language)}`;
  const format = new Intl.DateTimeFormat(LANGUAGES[language].locale, {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    timeZone: 'UTC',
  });
  return format.formatRange(new Date(from), new Date(to));
}
