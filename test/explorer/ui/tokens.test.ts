import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';

const css = readFileSync(new URL('../../../src/explorer/ui/tokens.css', import.meta.url), 'utf8');

/** The colours of a theme: the declarations in the block whose selector names it. */
function coloursOf(theme: string): Record<string, string> {
  const block = new RegExp(`\\[data-theme="${theme}"\\] \\{([^}]*)\\}`).exec(css)?.[1] ?? '';
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]),
  );
}

/** The relative luminance of WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const PAPERS = ['paper', 'paper-raised', 'paper-sunk'];
const READ = [
  'ink',
  'ink-soft',
  'accent',
  'source',
  'claim',
  'entity',
  'document',
  'affirmed',
  'denied',
  'hearsay',
  'own-voice',
  'danger',
  'success',
];
const SOFT = ['accent', 'source', 'claim', 'entity', 'document', 'denied', 'hearsay'];
const MARKS = ['mark-source', 'mark-cue', 'mark-content', 'mark-marker', 'mark-time'];

describe.each(['light', 'dark'])('in the %s', (theme) => {
  const colours = coloursOf(theme);
  const ratio = (one: string, other: string) => contrast(colours[one] as string, colours[other] as string);

  test.each(READ)('words in %s can be read on every paper', (name) => {
    for (const paper of PAPERS) expect(ratio(name, paper)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(SOFT)('%s can be read on its own soft ground', (name) => {
    expect(ratio(name, `${name}-soft`)).toBeGreaterThanOrEqual(4.5);
    expect(ratio('ink', `${name}-soft`)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(MARKS)('words marked by %s can be read', (name) => {
    expect(ratio('ink', name)).toBeGreaterThanOrEqual(4.5);
  });

  test('what bounds a control, and what shows the focus, can be seen', () => {
    for (const paper of PAPERS) {
      expect(ratio('line-strong', paper)).toBeGreaterThanOrEqual(3);
      expect(ratio('focus', paper)).toBeGreaterThanOrEqual(3);
    }
  });

  test('words on the accent can be read', () => {
    expect(ratio('accent-ink', 'accent')).toBeGreaterThanOrEqual(4.5);
  });
});
