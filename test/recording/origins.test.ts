import { beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Engine } from '../../src/graph/engine.ts';
import { recordClaimRelation } from '../../src/recording/claim-relations.ts';
import { recordCopy } from '../../src/recording/origins/copies.ts';
import { recordDerivation } from '../../src/recording/origins/derivations.ts';
import { recomputeOrigins } from '../../src/recording/origins/recompute.ts';
import { recordAttribution, recordAttributions, recordClaim, recordDocument } from '../../src/recording/record.ts';
import { updateAttribution } from '../../src/recording/updates/attribution.ts';
import { updateDocument } from '../../src/recording/updates/document.ts';
import { updateEntity } from '../../src/recording/updates/entity.ts';
import { retractAttribution } from '../../src/recording/updates/status.ts';
import type { DocumentInput, EntityInput, RecordAttributionInput } from '../../src/shared/schema.generated.ts';
import { asker } from '../support/ask.ts';
import { describeEngines } from '../support/engines.ts';
import { RECORDER, refusal } from './fixtures.ts';

const SENTENCE = 'The bridge of Orle has fallen';
const TEXT = `${SENTENCE}, say the army and the mayor. The agency saw it.`;

const media = (name: string): EntityInput => ({ key: name.toLowerCase(), name, kind: 'MEDIA' });
const STATE: EntityInput = { key: 'orland', name: 'Orland', kind: 'COUNTRY' };
const ARMY: EntityInput = { key: 'army', name: 'Army', kind: 'PUBLIC_BODY', partOf: [{ new: STATE }] };

/** A page of a publisher, on a day of March. */
const page = (publisher: string, day: number, changes: Partial<DocumentInput> = {}): DocumentInput => ({
  key: `${publisher.toLowerCase()}-${day}`,
  kind: 'ARTICLE',
  publisher: { new: media(publisher) },
  publishedAt: `2025-03-0${day}`,
  text: `${TEXT} ${publisher} ${day}`,
  ...changes,
});

/** Somebody says on a page that the bridge has fallen; without a source the publisher does. */
function saying(on: DocumentInput, source: EntityInput | null, changes: Partial<RecordAttributionInput> = {}) {
  return {
    key: `${on.key}-${source?.key ?? 'own'}`,
    document: { new: on },
    claim: { new: { key: 'bridge', text: SENTENCE, language: 'en' } },
    ...(source ? { source: { new: source } } : { form: 'OWN_VOICE' as const }),
    spans: [{ part: 'CONTENT' as const, exact: SENTENCE }, ...(source ? [{ part: 'CUE' as const, exact: 'say' }] : [])],
    ...changes,
  } satisfies RecordAttributionInput;
}

describeEngines((_name, open) => {
  let engine: Engine;
  let ask: ReturnType<typeof asker>;
  beforeEach(async () => {
    engine = await open();
    ask = asker(engine);
  });

  const record = (...inputs: RecordAttributionInput[]) => recordAttributions(engine, inputs, RECORDER);
  const origins = async (claim = 'clm_bridge') => {
    const answer = await ask(
      `query ($id: ID!) { claim(id: $id) {
        independentOriginCount
        origins { id bodies { name } pages { id } sources { name } roots { nodes { id } } isNamed isHearsay isFirstHand }
        circularReporting { attributions { id } }
      } }`,
      { id: claim },
    );
    expect(answer.claim.independentOriginCount).toBe(answer.claim.origins.length);
    return answer.claim;
  };
  const bodies = async (claim?: string) =>
    (await origins(claim)).origins.map(
      (origin: { id: string; bodies: { name: string }[] }) =>
        origin.bodies.map(({ name }) => name).join(' + ') || origin.id,
    );

  describe('origins of what is recorded', () => {
    const paper = saying(page('Paper', 3), null, { cites: [{ new: page('Agency', 2) }] });
    const rival = saying(page('Rival', 3), null, { cites: [{ new: page('Agency', 2) }] });
    const army = saying(page('Agency', 2), ARMY);

    test('papers rest on the agency that they cite, until it is known whom the agency quotes', async () => {
      await record(paper, rival);
      expect(await bodies()).toEqual(['Agency']);
      await record(army);
      expect(await bodies()).toEqual(['Orland']);
      const { attribution } = await ask(`{ attribution(id: "att_paper-3-own") {
        isRoot isUncredited derivesFrom { edges { rules node { id } } }
      } }`);
      expect(attribution).toEqual({
        isRoot: false,
        isUncredited: true,
        derivesFrom: { edges: [{ rules: ['CITED'], node: { id: 'att_agency-2-army' } }] },
      });
      const { attribution: root } = await ask(`{ attribution(id: "att_agency-2-army") {
        isRoot isUncredited derived { totalCount nodes { id } }
      } }`);
      expect(root).toEqual({
        isRoot: true,
        isUncredited: false,
        derived: { totalCount: 2, nodes: [{ id: 'att_paper-3-own' }, { id: 'att_rival-3-own' }] },
      });
    });

    test('the way from a statement to its roots leads across documents', async () => {
      const late = saying(page('Paper', 5), media('Rival'));
      await record(rival, army, late);
      const { attribution } = await ask(`{ attribution(id: "att_paper-5-rival") {
        provenance {
          position distance rules derived { id } attribution { id isRoot document { publisher { name } } }
        }
      } }`);
      const step = (position: number, derived: string, from: object, rules: string[]) => {
        return { position, distance: position + 1, rules, derived: { id: derived }, attribution: from };
      };
      expect(attribution.provenance).toEqual([
        step(
          0,
          'att_paper-5-rival',
          { id: 'att_rival-3-own', isRoot: false, document: { publisher: { name: 'Rival' } } },
          ['QUOTED_MEDIA'],
        ),
        step(
          1,
          'att_rival-3-own',
          { id: 'att_agency-2-army', isRoot: true, document: { publisher: { name: 'Agency' } } },
          ['CITED'],
        ),
      ]);
    });

    test('a retracted root is none, and one again when it is restored', async () => {
      await record(paper, rival, army);
      await retractAttribution(engine, { id: 'att_agency-2-army', version: 1 }, RECORDER);
      expect(await bodies()).toEqual(['Agency']);
      await updateAttribution(engine, { id: 'att_agency-2-army', version: 2, status: 'ACCEPTED' }, RECORDER);
      expect(await bodies()).toEqual(['Orland']);
    });

    test('what a paper saw is its own, also when that is found out later', async () => {
      await record(army, paper);
      const update = { id: 'att_paper-3-own', version: 1, basis: 'WITNESSED' } as const;
      await updateAttribution(engine, update, RECORDER);
      expect((await origins()).origins).toMatchObject([
        { bodies: [{ name: 'Orland' }], isFirstHand: false, isHearsay: false, isNamed: true },
        { bodies: [{ name: 'Paper' }], isFirstHand: true, isHearsay: false, isNamed: true },
      ]);
    });

    test('a denial is no origin, and leaves the sources as they are', async () => {
      const denial = saying(page('Paper', 4), STATE, { speechAct: 'DENY' });
      await record(denial);
      expect(await origins()).toMatchObject({ independentOriginCount: 0 });
      await record(saying(page('Paper', 4), null));
      expect(await bodies()).toEqual(['Paper']);
      const { attribution } = await ask('{ attribution(id: "att_paper-4-orland") { polarity isRoot } }');
      expect(attribution).toEqual({ polarity: 'NEGATIVE', isRoot: false });
    });

    test('a relay of a denial does not deny, and follows what it relays', async () => {
      const denial = saying(page('Paper', 4), STATE, {
        speechAct: 'DENY',
        relays: [{ source: { new: media('Agency') }, spans: [{ part: 'SOURCE', exact: 'The agency' }] }],
      });
      await record(denial, saying(page('Rival', 4), ARMY));
      const stances = async () => {
        const { claim, source } = await ask(`{
          claim(id: "clm_bridge") { deniers { nodes { name } } relays { nodes { name } } }
          source(id: "src_agency") { denials { totalCount } attributions { nodes { polarity } } }
        }`);
        return { ...claim, ...source };
      };
      expect(await stances()).toEqual({
        deniers: { nodes: [{ name: 'Orland' }] },
        relays: { nodes: [{ name: 'Agency' }] },
        denials: { totalCount: 0 },
        attributions: { nodes: [{ polarity: 'NEGATIVE' }] },
      });
      const update = { id: 'att_paper-4-orland', version: 1, speechAct: 'ASSERT', polarity: 'POSITIVE' } as const;
      await updateAttribution(engine, update, RECORDER);
      expect(await stances()).toMatchObject({
        deniers: { nodes: [] },
        attributions: { nodes: [{ polarity: 'POSITIVE' }] },
      });
    });

    test('who denies does not affirm', async () => {
      const denial = saying(page('Paper', 4), STATE, { speechAct: 'DENY', polarity: 'POSITIVE' });
      expect(await refusal(record(denial))).toMatchObject({ code: 'BAD_USER_INPUT' });
      await record({ ...denial, polarity: null });
      const update = { id: 'att_paper-4-orland', version: 1, polarity: 'POSITIVE' } as const;
      expect(await refusal(updateAttribution(engine, update, RECORDER))).toMatchObject({ code: 'BAD_USER_INPUT' });
    });

    test('two that quote each other lead to no origin', async () => {
      const [a, b] = [page('Paper', 3), page('Rival', 3)];
      await record(saying(a, null, { cites: [{ new: b }] }), saying(b, null, { cites: [{ new: a }] }));
      expect(await origins()).toMatchObject({
        origins: [],
        circularReporting: [{ attributions: [{ id: 'att_paper-3-own' }, { id: 'att_rival-3-own' }] }],
      });
    });

    test('unnamed sources, bare hearsay and a page of an unknown publisher say so', async () => {
      const leak: DocumentInput = { key: 'leak', kind: 'OTHER', url: 'https://leak.example/paper' };
      await record(
        saying(page('Paper', 1), { name: 'officials', kind: 'GROUP', isNamed: false }, { key: 'officials' }),
        saying(page('Rival', 1), null, { hedge: 'CONDITIONAL' }),
        saying(page('Agency', 1), { key: 'insider', name: 'Insider', kind: 'PERSON' }, { cites: [{ new: leak }] }),
      );
      const { origins: found } = await origins();
      expect(found).toMatchObject([
        { id: 'doc_leak', bodies: [], pages: [{ id: 'doc_leak' }], isNamed: true, isHearsay: false },
        { id: 'unknown', bodies: [], pages: [], sources: [{ name: 'Rival' }], isNamed: false, isHearsay: true },
        { id: 'unnamed', bodies: [], pages: [], sources: [{ name: 'officials' }], isNamed: false, isHearsay: false },
      ]);
    });
  });

  test('a later date, and another kind of publisher, change what derives from what', async () => {
    await record(saying(page('Paper', 2), ARMY), saying(page('Paper', 3), null));
    expect(await bodies()).toEqual(['Orland']);
    const date = { id: 'doc_paper-2', version: 1, publishedAt: '2025-03-04' };
    await updateDocument(engine, date, RECORDER);
    expect(await bodies()).toEqual(['Orland', 'Paper']);
    await updateDocument(engine, { ...date, version: 2, publishedAt: '2025-03-02' }, RECORDER);
    await updateEntity(engine, { id: 'ent_paper', version: 1, kind: 'ORGANIZATION' }, RECORDER);
    expect(await bodies()).toEqual(['Orland', 'Paper']);
  });

  describe('what somebody found', () => {
    const own = (publisher: string, day: number) => saying(page(publisher, day), null);
    const copy = (changes: object = {}) =>
      recordCopy(engine, { from: 'doc_paper-3', to: 'doc_agency-2', ...changes }, RECORDER);
    const derives = (changes: object = {}) =>
      recordDerivation(engine, { from: 'att_rival-3-own', to: 'att_paper-3-own', ...changes }, RECORDER);

    test('a copy rests on what it copies, until that turns out to be none', async () => {
      await record(own('Paper', 3));
      await recordDocument(engine, page('Agency', 2), RECORDER);
      expect(await bodies()).toEqual(['Paper']);
      expect(await copy()).toEqual({ from: 'doc_paper-3', to: 'doc_agency-2', created: true });
      expect(await copy()).toMatchObject({ created: false });
      expect(await bodies()).toEqual(['Agency']);
      await record(saying(page('Agency', 2), ARMY));
      expect(await bodies()).toEqual(['Orland']);
      const { attribution, document } = await ask(`{
        attribution(id: "att_paper-3-own") { isUncredited derivesFrom { edges { rules } } }
        document(id: "doc_agency-2") { copiedBy { nodes { id } } copies { totalCount } }
      }`);
      expect(attribution).toEqual({ isUncredited: true, derivesFrom: { edges: [{ rules: ['COPIED'] }] } });
      expect(document).toEqual({ copiedBy: { nodes: [{ id: 'doc_paper-3' }] }, copies: { totalCount: 0 } });
      await copy({ status: 'REJECTED' });
      expect(await bodies()).toEqual(['Orland', 'Paper']);
    });

    test('only words of the copied passages derive from the other text', async () => {
      await record(own('Paper', 3), saying(page('Agency', 2), ARMY));
      await copy({ passages: [{ start: SENTENCE.length, end: TEXT.length }] });
      expect(await bodies()).toEqual(['Orland', 'Paper']);
      await copy({ passages: [{ start: SENTENCE.length - 1, end: TEXT.length }] });
      expect(await bodies()).toEqual(['Orland']);
    });

    test('a passage stands in the text, and a page does not copy itself', async () => {
      await record(own('Paper', 3), saying(page('Agency', 2), ARMY));
      const wrong = [
        { start: 5, end: 5 },
        { start: -1, end: 5 },
        { start: 0, end: 10_000 },
      ];
      for (const passage of wrong) {
        expect(await refusal(copy({ passages: [passage] }))).toMatchObject({ code: 'BAD_USER_INPUT' });
      }
      expect(await refusal(copy({ to: 'doc_paper-3' }))).toMatchObject({ code: 'BAD_USER_INPUT' });
      expect(await refusal(copy({ to: 'doc_nowhere' }))).toMatchObject({ code: 'NOT_FOUND' });
      expect(await refusal(copy({ status: 'RETRACTED' }))).toMatchObject({ code: 'BAD_USER_INPUT' });
    });

    test('a derivation holds, or does not, whatever the rules find', async () => {
      await record(own('Paper', 3), own('Rival', 3), saying(page('Agency', 2), ARMY));
      expect(await bodies()).toEqual(['Orland', 'Paper', 'Rival']);
      expect(await derives()).toMatchObject({ created: true });
      expect(await derives()).toMatchObject({ created: false });
      expect(await bodies()).toEqual(['Orland', 'Paper']);
      await derives({ status: 'REJECTED' });
      await updateAttribution(engine, { id: 'att_rival-3-own', version: 1, basis: 'INFERRED' }, RECORDER);
      expect(await bodies()).toEqual(['Orland', 'Paper', 'Rival']);
      await derives();
      expect(await bodies()).toEqual(['Orland', 'Paper']);
    });

    test('what was found stays while one of the two is retracted', async () => {
      await record(own('Paper', 3), own('Rival', 3));
      await derives();
      await retractAttribution(engine, { id: 'att_paper-3-own', version: 1 }, RECORDER);
      expect(await bodies()).toEqual(['Rival']);
      await updateAttribution(engine, { id: 'att_paper-3-own', version: 2, status: 'ACCEPTED' }, RECORDER);
      expect(await bodies()).toEqual(['Paper']);
    });

    test('and is not shown while one of the two denies', async () => {
      await record(own('Paper', 3), saying(page('Rival', 3), ARMY));
      await derives({ from: 'att_paper-3-own', to: 'att_rival-3-army' });
      const links = async () => {
        const { attribution } = await ask(`{ attribution(id: "att_paper-3-own") {
          isRoot derivesFrom { totalCount } provenance { position }
        } }`);
        return attribution;
      };
      expect(await links()).toEqual({ isRoot: false, derivesFrom: { totalCount: 1 }, provenance: [{ position: 0 }] });
      await updateAttribution(engine, { id: 'att_rival-3-army', version: 1, speechAct: 'DENY' }, RECORDER);
      expect(await links()).toEqual({ isRoot: true, derivesFrom: { totalCount: 0 }, provenance: [] });
    });

    test('only what affirms the same claim derives from each other', async () => {
      const other = { claim: { new: { key: 'other', text: 'Another claim', language: 'en' } } };
      await record(own('Rival', 3), { ...own('Paper', 3), ...other });
      await record(saying(page('Agency', 2), ARMY, { speechAct: 'DENY' }));
      expect(await refusal(derives())).toMatchObject({ code: 'BAD_USER_INPUT' });
      expect(await refusal(derives({ to: 'att_agency-2-army' }))).toMatchObject({ code: 'BAD_USER_INPUT' });
      expect(await refusal(derives({ to: 'att_rival-3-own' }))).toMatchObject({ code: 'BAD_USER_INPUT' });
      expect(await refusal(derives({ to: 'att_nowhere' }))).toMatchObject({ code: 'NOT_FOUND' });
    });
  });

  describe('claims that say the same', () => {
    const french = { key: 'pont', text: 'Le pont d’Orle est tombé', language: 'fr' };
    beforeEach(async () => {
      await record(
        saying(page('Agency', 2), ARMY),
        saying(page('Paper', 3), null, { claim: { new: french }, cites: [{ new: page('Agency', 2) }] }),
      );
    });
    const relate = (kind: 'RESTATES' | 'CONTRADICTS', from: string, to: string) =>
      recordClaimRelation(engine, { kind, from, to }, RECORDER);

    test('have their origins together', async () => {
      expect([await bodies('clm_pont'), await bodies('clm_bridge')]).toEqual([['Agency'], ['Orland']]);
      await relate('RESTATES', 'clm_pont', 'clm_bridge');
      expect([await bodies('clm_pont'), await bodies('clm_bridge')]).toEqual([['Orland'], ['Orland']]);
      const { claim } = await ask(`{ claim(id: "clm_bridge") {
        group { id } sources { nodes { name } } attributions { nodes { id } }
      } }`);
      expect(claim).toEqual({
        group: [{ id: 'clm_bridge' }, { id: 'clm_pont' }],
        sources: { nodes: [{ name: 'Army' }] },
        attributions: { nodes: [{ id: 'att_agency-2-army' }] },
      });
    });

    test('are looked at once, however many of them one recording states', async () => {
      const others = Array.from({ length: 12 }, (_, index) => ({
        key: `same-${index}`,
        text: `It fell ${index}`,
        language: 'en',
      }));
      for (const other of others) {
        await recordClaim(engine, other, RECORDER);
        await relate('RESTATES', `clm_${other.key}`, 'clm_bridge');
      }
      const stating = (claim: (typeof others)[number], index: number) =>
        saying(page('Rival', 1 + (index % 3)), ARMY, { key: `again-${index}`, claim: { new: claim } });
      await record(...others.map(stating));
      expect(await bodies('clm_same-3')).toEqual(['Orland']);
      const { claim } = await ask('{ claim(id: "clm_same-3") { origins { roots { totalCount } } } }');
      expect(claim.origins).toEqual([{ roots: { totalCount: 13 } }]);
    });

    test('cannot contradict each other', async () => {
      await recordClaim(engine, { key: 'stands', text: 'The bridge of Orle stands', language: 'en' }, RECORDER);
      await relate('CONTRADICTS', 'clm_stands', 'clm_bridge');
      await relate('RESTATES', 'clm_pont', 'clm_bridge');
      expect(await refusal(relate('RESTATES', 'clm_stands', 'clm_pont'))).toMatchObject({ code: 'CONFLICT' });
      expect(await refusal(relate('CONTRADICTS', 'clm_bridge', 'clm_pont'))).toMatchObject({ code: 'CONFLICT' });
    });
  });

  describe('what is stored of the rules', () => {
    const derived = async () => {
      const rows = await engine.read(
        `MATCH (a:Attribution)
         CALL (a) { MATCH (a)-[d:DERIVED_FROM]->(b:Attribution) RETURN collect(b.id + ' ' + d.status) AS from }
         RETURN a.id AS id, a:Root AS isRoot, a:Uncredited AS isUncredited, a.rootBodies AS bodies, a.circle AS circle, from`,
      );
      return rows.map((row) => JSON.stringify({ ...row, from: (row.from as string[]).toSorted() })).toSorted();
    };

    test('is what the rules say of all, whatever was recorded, changed and retracted in which order', async () => {
      const publishers = ['Agency', 'Paper', 'Rival'];
      const pages = publishers.flatMap((name) => [1, 2, 3].map((day) => page(name, day)));
      const sources = [null, ARMY, STATE, ...publishers.map(media)];
      const step = fc.record({
        page: fc.nat({ max: pages.length - 1 }),
        source: fc.nat({ max: sources.length - 1 }),
        cites: fc.option(fc.nat({ max: pages.length - 1 }), { freq: 2 }),
        change: fc.constantFrom('retract', 'witnessed', 'later', 'deny', 'none', 'none'),
      });
      let derivations = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 8 }), fc.nat(), async (steps, run) => {
          const claim = { key: `run-${run}`, text: `Bridge ${run}`, language: 'en' };
          for (const [index, { page: on, source, cites, change }] of steps.entries()) {
            const document = pages[on] as DocumentInput;
            const cited = cites === null || cites === on ? null : (pages[cites] as DocumentInput);
            const who = sources[source] ?? null;
            const isPublisher = who !== null && `${document.key}`.startsWith(`${who.key}-`);
            const { attribution } = await recordAttribution(
              engine,
              saying(document, isPublisher ? null : who, {
                key: `run-${run}-${index}`,
                claim: { new: claim },
                spans: [
                  { part: 'CONTENT', exact: SENTENCE },
                  { part: 'CUE', exact: index % 2 ? 'say' : 'saw' },
                ],
                cites: cited ? [{ new: cited }] : [],
              }),
              RECORDER,
            ).catch(() => ({ attribution: null }));
            if (attribution === null) continue;
            const at = { id: attribution, version: 1 };
            if (change === 'retract') await retractAttribution(engine, at, RECORDER).catch(() => {});
            if (change === 'witnessed')
              await updateAttribution(engine, { ...at, basis: 'WITNESSED' }, RECORDER).catch(() => {});
            if (change === 'deny')
              await updateAttribution(engine, { ...at, speechAct: 'DENY' }, RECORDER).catch(() => {});
          }
          // The same at once, of a claim that is new as well.
          const together = steps.map(({ page: on, source, cites }, index) => {
            const document = pages[on] as DocumentInput;
            const who = sources[source] ?? null;
            const isPublisher = who !== null && `${document.key}`.startsWith(`${who.key}-`);
            return saying(document, isPublisher ? null : who, {
              key: `together-${run}-${index}`,
              claim: { new: { ...claim, key: `together-${run}`, text: `Bridges ${run}` } },
              spans: [
                { part: 'CONTENT', exact: SENTENCE },
                { part: 'CUE', exact: index % 2 ? 'say' : 'saw' },
              ],
              cites: cites === null || cites === on ? [] : [{ new: pages[cites] as DocumentInput }],
            });
          });
          await recordAttributions(engine, together, RECORDER).catch(() => {});
          const stored = await derived();
          derivations += stored.filter((row) => row.includes('ACCEPTED')).length;
          await recomputeOrigins(engine, () => {});
          expect(await derived()).toEqual(stored);
        }),
        { numRuns: 12, seed: 7 },
      );
      expect(derivations).toBeGreaterThan(5);
    });
  });
});
