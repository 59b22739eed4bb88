import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type HtmlTexts, json, writeHtml } from '../../../src/explorer/export/html.ts';
import { exportedOf, exports } from './sample.ts';

const VIEWER = new URL('../../../src/explorer/export/viewer/', import.meta.url);
const script = readFileSync(new URL('viewer.js', VIEWER), 'utf8');
const style = readFileSync(new URL('viewer.css', VIEWER), 'utf8');

const texts: HtmlTexts = {
  search: 'Search',
  none: 'Nothing',
  help: 'Help',
  seeAgain: 'See again',
  whole: 'All',
  close: 'Close',
  kind: (kind) => kind,
  link: (type) => type,
  exported: (at) => at,
  attribution: ({ attribution }) => [{ name: 'Words', value: attribution?.detail?.quote ?? '' }],
};
const write = (exported: ReturnType<typeof exportedOf>) => writeHtml(exported, texts, { script, style });

/** What the page's own script reads. */
function dataIn(html: string) {
  const [, data = ''] = /<script type="application\/json" id="data">(.*?)<\/script>/s.exec(html) ?? [];
  return JSON.parse(data);
}

describe('the page of a view', () => {
  test('asks for nothing from anywhere', () => {
    const html = write(exportedOf('x'));
    expect(html).not.toMatch(/\ssrc=|@import|url\(|fetch\(|XMLHttpRequest|<link/);
    expect(html).toContain("default-src 'none'");
  });

  test('never has its texts read as markup', () => {
    const marked = '</script><script>alert(1)</script><!--<img src=x onerror=alert(1)>';
    const html = write(exportedOf(marked));
    expect(html.match(/<script/g)).toHaveLength(2);
    expect(html).not.toContain('<img');
    expect(dataIn(html).nodes[0].label).toBe(marked);
    expect(script).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval/);
  });

  test('leads back only to an address of the web', () => {
    const away = { ...exportedOf('x'), address: 'javascript:alert(1)' };
    expect(write(away)).not.toContain('javascript:');
  });

  test('holds every thing and every link, whatever their texts', () => {
    fc.assert(
      fc.property(exports, (exported) => {
        const html = write(exported);
        expect(html.match(/<script/g)).toHaveLength(2);
        expect(html.match(/<\/script/g)).toHaveLength(2);
        const data = dataIn(html);
        expect([data.nodes.length, data.edges.length]).toEqual([exported.nodes.length, exported.edges.length]);
      }),
      { numRuns: 60 },
    );
  });

  test('keeps any value in its data', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = json(value);
        expect(text).not.toMatch(/[<>&\u2028\u2029]/);
        expect(JSON.stringify(JSON.parse(text))).toBe(JSON.stringify(value));
      }),
    );
  });
});
