import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { writeEdgesCsv, writeNodesCsv } from '../../../src/explorer/export/csv.ts';
import { exportedOf, exports, HOSTILE } from './sample.ts';

/** Reads CSV as RFC 4180 has it. */
function read(csv: string): string[][] {
  const lines: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  const text = csv.replace(/^\ufeff/, '');
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (isQuoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') cell += text[at++];
      else isQuoted = false;
    } else if (sign === '"') isQuoted = true;
    else if (sign === ',' || (sign === '\r' && text[at + 1] === '\n')) {
      lines.at(-1)?.push(cell);
      cell = '';
      if (sign !== ',') {
        lines.push([]);
        at++;
      }
    } else cell += sign;
  }
  return lines.slice(0, -1);
}

describe('a table of a view', () => {
  test('has a line for each thing and each link, and one of heads', () => {
    const exported = exportedOf('said, "so"\r\nand more');
    const [heads, ...nodes] = read(writeNodesCsv(exported));
    expect(heads).toEqual(['id', 'label', 'kind', 'subkind', 'named', 'published', 'x', 'y']);
    expect(nodes).toHaveLength(3);
    expect(nodes[0]?.slice(0, 5)).toEqual(['ent_s', 'said, "so"\r\nand more', 'source', 'PERSON', 'true']);
    const [names = [], first = [], ...rest] = read(writeEdgesCsv(exported));
    expect(rest).toHaveLength(2);
    expect(first[names.indexOf('quote')]).toBe('said, "so"\r\nand more');
    expect(first[names.indexOf('said_precision')]).toBe('DAY');
  });

  test.each(HOSTILE.slice(0, 6))('lets no spreadsheet calculate with %j', (text) => {
    const cells = read(writeEdgesCsv(exportedOf(text))).flat();
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    expect(cells).toContain(`'${text}`);
  });

  test('holds any text: nothing spills into another cell', () => {
    fc.assert(
      fc.property(exports, (exported) => {
        for (const csv of [writeNodesCsv(exported), writeEdgesCsv(exported)]) {
          const [heads, ...lines] = read(csv);
          expect(lines.every((line) => line.length === heads?.length)).toBe(true);
          // Only places may be negative numbers.
          expect(lines.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell) && !/^-\d+$/.test(cell))).toEqual([]);
        }
        expect(read(writeNodesCsv(exported))).toHaveLength(exported.nodes.length + 1);
        expect(read(writeEdgesCsv(exported))).toHaveLength(exported.edges.length + 1);
      }),
      { numRuns: 60 },
    );
  });

  test('of nothing has heads alone', () => {
    const nothing = { ...exportedOf('x'), nodes: [], edges: [] };
    expect(read(writeNodesCsv(nothing))).toEqual([['id']]);
  });
});
