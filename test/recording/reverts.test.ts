import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Engine } from '../../src/graph/engine.ts';
import { recordAttribution, recordDocument, recordEntity } from '../../src/recording/record.ts';
import { updateAttribution } from '../../src/recording/updates/attribution.ts';
import { updateClaim } from '../../src/recording/updates/claim.ts';
import { updateDocument } from '../../src/recording/updates/document.ts';
import { updateEntity } from '../../src/recording/updates/entity.ts';
import { updateMembership } from '../../src/recording/updates/membership.ts';
import { revertRevision } from '../../src/recording/updates/revert.ts';
import { retractAttribution } from '../../src/recording/updates/status.ts';
import { recordVerdict } from '../../src/recording/verdicts/record.ts';
import { retractVerdict, updateVerdict } from '../../src/recording/verdicts/update.ts';
import { describeEngines } from '../support/engines.ts';
import { ARTICLE, fire, RECORDER, refusal, relayed } from './fixtures.ts';

const EDITOR = { by: 'Eve', now: new Date('2026-02-03T00:00:00Z') };

describeEngines((_name, open) => {
  let engine: Engine;
  const ids = {} as Record<'attribution' | 'claim' | 'document' | 'entity' | 'whole' | 'verdict' | 'other', string>;
  beforeEach(async () => {
    engine = await open();
    const { attribution } = await recordAttribution(engine, relayed(), RECORDER);
    const [row] = await engine.read(
      'MATCH (a:Attribution {id: $id})-[:STATES]->(c:Claim) MATCH (a)-[:APPEARS_IN]->(d:Document) RETURN c.id AS claim, d.id AS document',
      { id: attribution },
    );
    const { entity } = await recordEntity(
      engine,
      { name: 'The army', kind: 'PUBLIC_BODY', wikidataId: 'Q7' },
      RECORDER,
    );
    const whole = await recordEntity(engine, { name: 'Arvalia', kind: 'COUNTRY' }, RECORDER);
    const rating = { claim: String(row?.claim), issuer: { id: whole.entity }, url: 'https://check.example/1' };
    const { verdict } = await recordVerdict(engine, { ...rating, ratingValue: '2' }, RECORDER);
    const other = await recordDocument(engine, { ...ARTICLE, url: 'https://other.example/' }, RECORDER);
    Object.assign(ids, { attribution, entity, verdict, whole: whole.entity, other: other.document }, row);
  });

  const last = async (): Promise<string> => {
    const [row] = await engine.read('MATCH (r:Revision) RETURN r.id AS id ORDER BY r.at DESC, r.version DESC LIMIT 1');
    return String(row?.id);
  };
  describe('a change that is reverted leaves what there was', () => {
    const PUBLISHER = { new: { name: 'The Other Paper', kind: 'MEDIA' } } as const;
    const change = (id: string) => ({ id, version: 1 });
    test.each<[string, () => Promise<unknown>]>([
      [
        'the names of an entity',
        () => updateEntity(engine, { ...change(ids.entity), name: 'Army', aliases: ['A', 'B'] }, EDITOR),
      ],
      ['the identifier of an entity', () => updateEntity(engine, { ...change(ids.entity), wikidataId: null }, EDITOR)],
      [
        'what an entity is part of',
        () => updateMembership(engine, { ...change(ids.entity), whole: ids.whole }, EDITOR),
      ],
      [
        'the title and time of a document',
        () => updateDocument(engine, { ...change(ids.document), title: null, publishedAt: '2020' }, EDITOR),
      ],
      [
        'the address of a document',
        () => updateDocument(engine, { ...change(ids.document), url: 'https://elsewhere.example/' }, EDITOR),
      ],
      [
        'the publisher of a document',
        () => updateDocument(engine, { ...change(ids.other), publisher: PUBLISHER }, EDITOR),
      ],
      [
        'the words of a claim',
        () =>
          updateClaim(
            engine,
            { ...change(ids.claim), text: 'Otherwise', translations: [{ language: 'de', text: 'Anders' }] },
            EDITOR,
          ),
      ],
      [
        'what a claim is about',
        () =>
          updateClaim(
            engine,
            { ...change(ids.claim), about: [{ entity: { id: ids.entity }, roles: ['AGENT'] }] },
            EDITOR,
          ),
      ],
      [
        'how an attribution was read',
        () =>
          updateAttribution(
            engine,
            { ...change(ids.attribution), speechAct: 'ACCUSE', medium: 'radio', saidFrom: '2020' },
            EDITOR,
          ),
      ],
      [
        'the words of an attribution',
        () =>
          updateAttribution(
            engine,
            { ...change(ids.attribution), spans: fire().spans.filter(({ part }) => part !== 'CUE') },
            EDITOR,
          ),
      ],
      [
        'the source of an attribution',
        () => updateAttribution(engine, { ...change(ids.attribution), source: { id: ids.entity } }, EDITOR),
      ],
      [
        'the claim of an attribution',
        () =>
          updateAttribution(
            engine,
            { ...change(ids.attribution), claim: { new: { text: 'Another', language: 'en' } } },
            EDITOR,
          ),
      ],
      [
        'the links of an attribution',
        () =>
          updateAttribution(
            engine,
            {
              ...change(ids.attribution),
              targets: [{ id: ids.entity }],
              onBehalfOf: [{ id: ids.whole }],
              cites: [{ id: ids.other }],
            },
            EDITOR,
          ),
      ],
      [
        'the rating of a verdict',
        () => updateVerdict(engine, { ...change(ids.verdict), ratingValue: '1', cites: [{ id: ids.other }] }, EDITOR),
      ],
      [
        'the issuer of a verdict',
        () => updateVerdict(engine, { ...change(ids.verdict), issuer: { id: ids.entity } }, EDITOR),
      ],
      ['a retraction of a verdict', () => retractVerdict(engine, change(ids.verdict), EDITOR)],
    ])('%s', async (_what, work) => {
      const before = await shape();
      await work();
      expect(await shape()).not.toEqual(before);
      const { revision } = await revertRevision(engine, { id: await last() }, RECORDER);
      expect(await shape()).toEqual(before);
      const [row] = await engine.read('MATCH (r:Revision {id: $revision}) RETURN r.reason AS reason', { revision });
      expect(row?.reason).toMatch(/^Reverts rev_/);
      // The reversal can be reverted too.
      await revertRevision(engine, { id: revision }, RECORDER);
      expect(await shape()).not.toEqual(before);
    });

    /** What is linked with what, and every property but versions; entities, claims and names that a change brought stay. */
    async function shape(): Promise<string[]> {
      const nodes = await engine.read(`MATCH (n) WHERE n.id IN $ids RETURN properties(n) AS properties, n.id AS id`, {
        ids: Object.values(ids),
      });
      const links = await engine.read(
        `MATCH (a)-[r]->(b) WHERE a.id IN $ids AND NOT b:Name RETURN a.id AS a, type(r) AS type, b.id AS b,
          properties(r) AS properties`,
        { ids: Object.values(ids) },
      );
      const made = await engine.read(
        'MATCH (e)-[r:MADE]->(a:Attribution) RETURN e.id AS a, type(r) AS type, a.id AS b',
      );
      const named = await engine.read(
        'MATCH (e:Entity)-[:NAMED]->(n:Name) WHERE e.id IN $ids RETURN e.id AS a, n.key AS b',
        {
          ids: Object.values(ids),
        },
      );
      const texts = [...nodes, ...links, ...made, ...named].map((row) => JSON.stringify(sorted(row)));
      return texts.map((text) => text.replace(/"version":\d+,?/, '')).sort();
    }
  });

  test('a retraction is reverted with the relays', async () => {
    await retractAttribution(engine, { id: ids.attribution, version: 1 }, EDITOR);
    const [row] = await engine.read('MATCH (:Attribution {id: $id})<-[:REVISES]-(r:Revision) RETURN r.id AS id', {
      id: ids.attribution,
    });
    await revertRevision(engine, { id: String(row?.id) }, RECORDER);
    const statuses = await engine.read('MATCH (a:Attribution) RETURN a.status AS status');
    expect(new Set(statuses.map(({ status }) => status))).toEqual(new Set(['ACCEPTED']));
  });

  test('a change of fields that changed again since is refused, with what must be reverted first', async () => {
    await updateEntity(engine, { id: ids.entity, version: 1, name: 'Army' }, EDITOR);
    const first = await last();
    await updateEntity(engine, { id: ids.entity, version: 2, description: 'Of Arvalia' }, EDITOR);
    await updateEntity(engine, { id: ids.entity, version: 3, name: 'Armed forces' }, EDITOR);
    const [latest] = await engine.read('MATCH (r:Revision {version: 4}) RETURN r.id AS id');
    expect(await refusal(revertRevision(engine, { id: first }, RECORDER))).toMatchObject({
      code: 'CONFLICT',
      details: { path: 'input.id', candidates: [{ id: latest?.id }] },
    });
    // Once the later one is reverted, nothing stands in the way.
    await revertRevision(engine, { id: String(latest?.id) }, RECORDER);
    await revertRevision(engine, { id: first }, RECORDER);
    const [entity] = await engine.read('MATCH (e:Entity {id: $id}) RETURN e.name AS name', { id: ids.entity });
    expect(entity?.name).toBe('The army');
    expect(await refusal(revertRevision(engine, { id: 'rev_none' }, RECORDER))).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('a text that was added stays', async () => {
    const url = 'https://example.org/cited';
    const { document } = await recordDocument(engine, { kind: 'ARTICLE', url }, RECORDER);
    await recordDocument(engine, { kind: 'ARTICLE', url, text: 'The text.' }, RECORDER);
    const [row] = await engine.read('MATCH (:Document {id: $document})<-[:REVISES]-(r:Revision) RETURN r.id AS id', {
      document,
    });
    expect(await refusal(revertRevision(engine, { id: String(row?.id) }, RECORDER))).toMatchObject({
      code: 'BAD_USER_INPUT',
    });
  });
});

/** A value whose keys and lists of words are in order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort()
      .map(([key, each]) => [key, sorted(each)]),
  );
}
