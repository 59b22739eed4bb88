import { describe, expect, test } from '@jest/globals';
import { DOMParser } from '@xmldom/xmldom';
import fc from 'fast-check';
import { writeGexf } from '../../../src/explorer/export/gexf.ts';
import { writeGraphml } from '../../../src/explorer/export/graphml.ts';
import { writeSvg } from '../../../src/explorer/export/svg.ts';
import { escaped, xmlText } from '../../../src/explorer/export/xml-text.ts';
import { exportedOf, exports, texts } from './sample.ts';

/** Reads XML, and takes every complaint for an error. */
function read(xml: string) {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these no XML may hold.
  expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u);
  const fail = (message: string) => {
    throw new Error(message);
  };
  return new DOMParser({ onError: (_level, message) => fail(message) }).parseFromString(xml, 'text/xml');
}

const count = (xml: string, name: string) => read(xml).getElementsByTagName(name).length;

/** Readers of XML take one kind of line break for another. */
const inLines = (text: string) => text.replace(/\r\n|\r\u0085|[\r\u0085\u2028\u2029]/g, '\n');

describe('a text for XML', () => {
  test('loses what XML forbids and keeps the rest', () => {
    expect(xmlText('a\u0000b\u0008\u001f\ufffe\ud83d🚢\t\r\n\u0085é')).toBe('ab🚢\t\r\n\u0085é');
  });

  test('is read again as it was', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const document = read(`<a b="${escaped(text)}">${escaped(text)}</a>`);
        expect(inLines(document.documentElement?.textContent ?? '')).toBe(inLines(xmlText(text)));
      }),
    );
  });
});

describe.each([
  ['GraphML', writeGraphml],
  ['GEXF', writeGexf],
])('%s', (_name, write) => {
  test('has every thing and every link, whatever their texts', () => {
    fc.assert(
      fc.property(exports, (exported) => {
        const xml = write(exported);
        expect([count(xml, 'node'), count(xml, 'edge')]).toEqual([exported.nodes.length, exported.edges.length]);
      }),
      { numRuns: 40 },
    );
  });

  test('keeps the words', () => {
    const text = 'Not “true” <said> & done 🚢';
    const xml = write(exportedOf(text));
    const root = read(xml).documentElement;
    const values = [...xml.matchAll(/value="([^"]*)"/g)].map(([, value]) => value);
    expect(root?.textContent?.includes(text) || values.includes(escaped(text))).toBe(true);
  });
});

describe('SVG', () => {
  test('is well formed, with a group for each thing, whatever their texts', () => {
    fc.assert(
      fc.property(exports, (exported) => {
        const svg = writeSvg(exported);
        const kinds = [...svg.matchAll(/data-kind="/g)];
        expect(kinds).toHaveLength(exported.nodes.length);
        expect(count(svg, 'script')).toBe(0);
        expect(svg).not.toMatch(/NaN|undefined|Infinity/);
      }),
      { numRuns: 40 },
    );
  });

  test('draws denials dashed and in another colour', () => {
    const svg = writeSvg(exportedOf('x'));
    const lines = svg.match(/<path d="M[^>]*data-id="att_[12]"\/>/g) ?? [];
    expect(lines.map((line) => line.includes('stroke-dasharray'))).toEqual([false, true]);
  });

  test('keeps two lines between the same things apart', () => {
    const [one, other] = (writeSvg(exportedOf('x')).match(/d="M[^"]*Q[^"]*"/g) ?? []) as string[];
    expect(one).not.toBe(other);
  });
});
