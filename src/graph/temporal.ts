/**
 * The same text for a temporal value of either engine: ISO 8601 with seconds, at most six decimals without trailing
 * zeros, "Z" for UTC, and an offset instead of the name of a time zone.
 */
export function timeText(text: string, digits = 6): string {
  return text.replace(/\[.*\]$/, '').replace(/\.(\d+)/, (_, fraction: string) => {
    const kept = fraction.slice(0, digits).replace(/0+$/, '');
    return kept && `.${kept}`;
  });
}

/** The parts of a duration. A month has no fixed number of days, and a day no fixed number of seconds. */
export interface DurationParts {
  months: number;
  days: number;
  seconds: number;
  /** 0 to 999,999,999, added to `seconds` even if they are negative. */
  nanoseconds: number;
}

/** ISO 8601 in years, months, days, hours, minutes and seconds, with a leading sign if no part is positive. */
export function durationText({ months, days, seconds, nanoseconds }: DurationParts): string {
  const micros = seconds * 1e6 + Math.trunc(nanoseconds / 1e3);
  const negative = months <= 0 && days <= 0 && micros <= 0 && (months < 0 || days < 0 || micros < 0);
  const sign = negative ? -1 : 1;
  const [minutes, ofMinute] = divide(sign * micros, 60e6);
  const date = parts([...divide(sign * months, 12), sign * days], ['Y', 'M', 'D']);
  const time = parts([...divide(minutes, 60), ofMinute / 1e6], ['H', 'M', 'S']);
  if (!date && !time) return 'PT0S';
  return `${negative ? '-' : ''}P${date}${time && `T${time}`}`;
}

function divide(value: number, by: number): [whole: number, rest: number] {
  return [Math.trunc(value / by), value % by];
}

function parts(values: number[], units: string[]): string {
  return values.map((value, i) => (value === 0 ? '' : `${decimal(value)}${units[i]}`)).join('');
}

/** Without the exponent that JavaScript writes for small fractions. */
function decimal(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(6).replace(/0+$/, '');
}
