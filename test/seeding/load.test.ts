import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import type { Engine, Row } from '../../src/graph/engine.ts';
import { recordCopy } from '../../src/recording/origins/copies.ts';
import { recordEntity } from '../../src/recording/record.ts';
import { SeedError } from '../../src/seeding/faults.ts';
import { loadSeeds } from '../../src/seeding/load.ts';
import { searchTerms } from '../../src/shared/text.ts';
import { describeEngines } from '../support/engines.ts';
import { folderWith, SEEDS, seedsWith } from './fixtures.ts';

const PROJECT_SEEDS = fileURLToPath(new URL('../../seeds/le-figaro/', import.meta.url));
const LAKE_VARN = fileURLToPath(new URL('../../seeds/lake-varn/', import.meta.url));
const BY = { by: 'seed', now: new Date('2026-01-02T03:04:05Z') };

/** Everything in the graph but the migrations' own nodes, in an order of its own. */
async function everything(engine: Engine): Promise<string[]> {
  const nodes = await engine.read(
    'MATCH (n) WHERE NOT n:Migration AND NOT n:SelonTestDatabase RETURN labels(n) AS labels, properties(n) AS properties',
  );
  const relationships = await engine.read(
    'MATCH (a)-[r]->(b) RETURN a.id AS a, type(r) AS type, properties(r) AS properties, coalesce(b.id, b.key) AS b',
  );
  const told = ({ labels, ...row }: Row) =>
    JSON.stringify([Array.isArray(labels) ? labels.toSorted() : [], row], sorted);
  return [...nodes, ...relationships].map(told).toSorted();
}

/** Writes the properties of an object in one order. */
function sorted(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

const ALL_CREATED = {
  entities: { created: 27, present: 0 },
  documents: { created: 5, present: 0 },
  claims: { created: 18, present: 0 },
  attributions: { created: 22, present: 0 },
  verdicts: { created: 0, present: 0 },
};
const ALL_PRESENT = {
  entities: { created: 0, present: 27 },
  documents: { created: 0, present: 5 },
  claims: { created: 0, present: 18 },
  attributions: { created: 0, present: 22 },
  verdicts: { created: 0, present: 0 },
};

/** Spellings, and the one source that each finds. */
const NAMES = {
  Sliusar: 'Yuri Slyusar',
  Sliosuar: 'Yuri Slyusar',
  sliu: 'Yuri Slyusar',
  Séoul: 'Seoul',
  seoul: 'Seoul',
  'armee russe': 'Russian army',
  Kiev: 'Kyiv',
  Moscou: 'Russia',
};

const SOURCES_WITH_TERMS = `
  MATCH (s:Source)
  WHERE all(term IN $terms WHERE any(form IN term WHERE (' ' + s.searchTerms + ' ') CONTAINS ' ' + form + ' '))
  RETURN s.name AS name`;

const LINKS = `
  MATCH (a)-[r:COPIES|CONTRADICTS|RATES]->(b)
  RETURN a.id AS from, type(r) AS type, b.id AS to ORDER BY from, type, to`;

describeEngines((_, open) => {
  describe("The project's seeds", () => {
    test('load, and loading them again changes nothing', async () => {
      const engine = await open();
      expect(await loadSeeds(engine, PROJECT_SEEDS, BY)).toEqual(ALL_CREATED);
      const before = await everything(engine);
      expect(await loadSeeds(engine, PROJECT_SEEDS, { by: 'another' })).toEqual(ALL_PRESENT);
      expect(await everything(engine)).toEqual(before);
    });

    test('load with copies, relations and verdicts, and loading them again leaves these as they are', async () => {
      const engine = await open();
      expect(await loadSeeds(engine, LAKE_VARN, BY)).toMatchObject({ verdicts: { created: 2, present: 0 } });
      const links = await engine.read(LINKS);
      expect(links.map(({ from, type, to }) => [from, type, to].join(' '))).toEqual([
        'clm_hundreds-of-fish-dead CONTRADICTS clm_thousands-of-fish-dead',
        'clm_lack-of-oxygen-killed-fish CONTRADICTS clm_chlorine-killed-fish',
        'doc_varn-courier-2025-03-04 COPIES doc_apn-2025-03-03',
        'vrd_open-facts-on-chlorine RATES clm_chlorine-released',
        'vrd_open-facts-on-thousands RATES clm_thousands-of-fish-dead',
      ]);
      const [from, to] = ['doc_varn-courier-2025-03-04', 'doc_apn-2025-03-03'];
      await recordCopy(engine, { from, to, status: 'REJECTED' }, BY);
      const before = await everything(engine);
      expect(await loadSeeds(engine, LAKE_VARN, BY)).toMatchObject({ verdicts: { created: 0, present: 2 } });
      expect(await everything(engine)).toEqual(before);
    });

    test('load once where two load them at the same time', async () => {
      const engine = await open();
      const reports = await Promise.all([1, 2].map(() => loadSeeds(engine, PROJECT_SEEDS, BY)));
      expect(reports).toContainEqual(ALL_CREATED);
      expect(reports).toContainEqual(ALL_PRESENT);
    });

    test('have every word in its place, each attribution some that are claimed', async () => {
      const engine = await open();
      await loadSeeds(engine, PROJECT_SEEDS, BY);
      const rows = await engine.read(
        `MATCH (a:Attribution)-[:APPEARS_IN]->(d:Document)
         RETURN a.id AS id, a.spanParts AS parts, a.spanStarts AS starts, a.spanEnds AS ends, a.spanExacts AS exacts, d.text AS text`,
      );
      expect(rows).toHaveLength(22);
      for (const row of rows) {
        const { id, parts, starts, ends, exacts, text } = row as unknown as Attribution;
        expect({ id, exacts: starts.map((start, index) => text.slice(start, ends[index])) }).toEqual({ id, exacts });
        expect({ id, parts }).toEqual({ id, parts: expect.arrayContaining(['CONTENT']) });
      }
    });

    test('have one source for each spelling of a name', async () => {
      const engine = await open();
      await loadSeeds(engine, PROJECT_SEEDS, BY);
      const found = Object.fromEntries(
        await Promise.all(
          Object.keys(NAMES).map(async (query) => {
            const rows = await engine.read(SOURCES_WITH_TERMS, { terms: searchTerms(query) });
            return [query, rows.map(({ name }) => name).join(', ')];
          }),
        ),
      );
      expect(found).toEqual(NAMES);
    });
  });

  describe('Seeds', () => {
    test('make an attribution for each source, nested in that of its own source, with its relays', async () => {
      const engine = await open();
      await loadSeeds(engine, folderWith({ 'a.yaml': SEEDS }), BY);
      const rows = await engine.read(
        `MATCH (s:Source)-[:MADE]->(a:Attribution {role: 'ORIGIN'})-[:STATES]->(c:Claim)
         OPTIONAL MATCH (a)-[:NESTED_IN]->(outer:Attribution)
         OPTIONAL MATCH (a)-[:RELAYED_BY]->(:Attribution)<-[:MADE]-(relay:Source)
         RETURN a.id AS id, s.id AS source, c.id AS claim, outer.id AS outer, relay.id AS relay ORDER BY id, outer`,
      );
      const told = { claim: 'clm_left', outer: null, relay: 'ent_agency' };
      const said = { id: 'att_said', source: 'ent_office', claim: 'clm_follow', relay: null };
      expect(rows).toEqual([
        { ...said, outer: 'att_told-office' },
        { id: 'att_told-office', source: 'ent_office', ...told },
        { id: 'att_told-town', source: 'ent_town', ...told },
      ]);
    });

    test('nest what another source says in all that are meant', async () => {
      const engine = await open();
      const seeds = SEEDS.replace('sources: office\n    claim: follow', 'sources: gazette-office\n    claim: follow');
      const entity = '  - { key: gazette-office, name: Office of the Gazette, kind: GROUP }\n';
      await loadSeeds(engine, folderWith({ 'a.yaml': seeds.replace('entities:\n', `entities:\n${entity}`) }), BY);
      const rows = await engine.read(
        "MATCH (a:Attribution {id: 'att_said'})-[:NESTED_IN]->(outer:Attribution) RETURN outer.id AS outer ORDER BY outer",
      );
      expect(rows).toEqual([{ outer: 'att_told-office' }, { outer: 'att_told-town' }]);
    });

    test('can grow: only what is new is written', async () => {
      const engine = await open();
      const [entities] = SEEDS.split('\ndocuments:');
      await loadSeeds(engine, folderWith({ 'a.yaml': entities ?? '' }), BY);
      expect(await loadSeeds(engine, folderWith({ 'a.yaml': SEEDS }), BY)).toEqual({
        entities: { created: 0, present: 4 },
        documents: { created: 2, present: 0 },
        claims: { created: 2, present: 0 },
        attributions: { created: 3, present: 0 },
        verdicts: { created: 0, present: 0 },
      });
    });

    test('keep nobody out of the graph whom no attribution needs', async () => {
      const engine = await open();
      const lonely =
        'entities:\n  - { key: sea, name: Sea, kind: PLACE }\nclaims:\n  - { key: calm, text: The sea is calm., language: en }\n';
      const report = await loadSeeds(engine, folderWith({ 'a.yaml': lonely }), BY);
      expect([report.entities.created, report.claims.created]).toEqual([1, 1]);
      expect(
        await engine.read("MATCH (n:Entity {id: 'ent_sea'}) RETURN n.recordedBy AS by, n.recordedAt AS at"),
      ).toEqual([{ by: 'seed', at: '2026-01-02T03:04:05.000Z' }]);
    });

    test('write nothing where there is a fault', async () => {
      const engine = await open();
      const folder = folderWith({ 'a.yaml': seedsWith('cue: said', 'cue: says') });
      await expect(loadSeeds(engine, folder, BY)).rejects.toThrow(SeedError);
      expect(await everything(engine)).toEqual([]);
    });

    test('write nothing where the graph stands against them, and tell which entry it is', async () => {
      const engine = await open();
      await recordEntity(engine, { key: 'gazette', name: 'Gazette', kind: 'PERSON' }, BY);
      const before = await everything(engine);
      const folder = folderWith({ 'a.yaml': SEEDS });
      await expect(loadSeeds(engine, folder, BY)).rejects.toThrow(
        `${folder}/a.yaml:10: ent_gazette already exists as a PERSON, not a MEDIA (expected`,
      );
      expect(await everything(engine)).toEqual(before);
    });
  });
});

interface Attribution {
  id: string;
  parts: string[];
  starts: number[];
  ends: number[];
  exacts: string[];
  text: string;
}
