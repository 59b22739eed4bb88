import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import jsonld from 'jsonld';
import { CONTEXT, writeJsonLd } from '../../../src/explorer/export/json-ld.ts';
import { exportedOf, exports } from './sample.ts';

const PROV = 'http://www.w3.org/ns/prov#';
const OA = 'http://www.w3.org/ns/oa#';

/** Nothing may be fetched to understand it. */
const documentLoader = (url: string) => Promise.reject(new Error(`asked for ${url}`));

/** Nothing that it holds may be dropped unsaid; the types know no such option. */
const STRICT = { documentLoader, safe: true } as unknown as jsonld.Options.Expand;

type Node = Record<string, { '@id'?: string; '@value'?: string; '@list'?: Node[] }[]> & {
  '@id': string;
  '@type': string[];
};

async function read(text: string): Promise<Map<string, Node>> {
  const [first, ...rest] = (await jsonld.expand(JSON.parse(text), STRICT)) as unknown as Node[];
  return new Map([first, ...rest].flatMap((node) => (node ? [[node['@id'], node] as const] : [])));
}

describe('JSON-LD', () => {
  test('tells an act of saying as an annotation of the words in its document', async () => {
    const nodes = await read(writeJsonLd(exportedOf('It is so.')));
    const annotation = nodes.get('urn:selon:att_1');
    expect(annotation?.['@type']).toContain(`${OA}Annotation`);
    expect(annotation?.[`${OA}hasBody`]).toEqual([{ '@id': 'urn:selon:clm_c' }]);
    expect(annotation?.[`${PROV}wasAttributedTo`]).toEqual([{ '@id': 'urn:selon:ent_s' }]);
    const target = annotation?.[`${OA}hasTarget`]?.[0] as unknown as Node;
    expect(target[`${OA}hasSource`]).toEqual([{ '@id': 'urn:selon:doc_d' }]);
    const selector = target[`${OA}hasSelector`]?.[0]?.['@list']?.[0];
    expect(selector?.[`${OA}exact`]).toEqual([{ '@value': 'It is so.' }]);
  });

  test('attributes a claim to who affirms it, never to who only denies it', async () => {
    const exported = exportedOf('x');
    const denied = { ...exported, edges: exported.edges.filter(({ id }) => id === 'att_2') };
    const name = `${PROV}wasAttributedTo`;
    expect((await read(writeJsonLd(exported))).get('urn:selon:clm_c')?.[name]).toEqual([{ '@id': 'urn:selon:ent_s' }]);
    expect((await read(writeJsonLd(denied))).get('urn:selon:clm_c')?.[name]).toBeUndefined();
  });

  test('gives each time the type that it has', async () => {
    const { documentTime, saidTime } = await read(writeJsonLd(exportedOf('x'))).then((nodes) => ({
      documentTime: nodes.get('urn:selon:doc_d')?.['https://schema.org/datePublished'],
      saidTime: nodes.get('urn:selon:att_1')?.['urn:selon:term:saidFrom'],
    }));
    expect(documentTime).toEqual([{ '@value': '2024-11', '@type': 'http://www.w3.org/2001/XMLSchema#gYearMonth' }]);
    expect(saidTime).toEqual([{ '@value': '2024-11-29', '@type': 'http://www.w3.org/2001/XMLSchema#date' }]);
  });

  test('is understood without fetching anything, with every thing and saying in it, whatever their texts', async () => {
    await fc.assert(
      fc.asyncProperty(exports, async (exported) => {
        const nodes = await read(writeJsonLd(exported));
        const ids = [...exported.nodes, ...exported.edges.filter(({ type }) => type === 'attribution')].map(
          ({ id }) => id,
        );
        for (const id of ids) expect(nodes.has(`urn:selon:${encodeURIComponent(id)}`)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  test('has no term without a meaning', () => {
    const used = new Set(
      writeJsonLd(exportedOf('x'))
        .match(/"(\w+)":/g)
        ?.map((key) => key.slice(1, -2)),
    );
    expect([...used].filter((key) => !(key in CONTEXT))).toEqual([]);
  });
});
