import { beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'graphql';
import { type Api, createApi } from '../../src/api/graphql/schema.ts';
import type { Engine } from '../../src/graph/engine.ts';
import { recordAttributions, recordEntity } from '../../src/recording/record.ts';
import { updateClaim } from '../../src/recording/updates/claim.ts';
import { retractAttribution } from '../../src/recording/updates/status.ts';
import { fire, firemen, JOURNAL, ships } from '../recording/fixtures.ts';
import { describeEngines } from '../support/engines.ts';

const at = (time: string, by: string) => ({ by, now: new Date(`2026-01-0${time}Z`) });

describeEngines((_name, open) => {
  let engine: Engine;
  let api: Api;
  let fireId: string;
  let claimId: string;

  beforeAll(async () => {
    engine = await open();
    api = createApi(engine);
    await recordEntity(engine, JOURNAL, at('1T08:00:00.000', 'Ada'));
    const inputs = [fire(), ships(), firemen({ status: 'PROPOSED' })];
    const { attributions } = await recordAttributions(engine, inputs, at('2T08:00:00.001', 'Ada'));
    fireId = attributions[0]?.attribution ?? '';
    const claims = await engine.read('MATCH (:Attribution {id: $id})-[:STATES]->(c:Claim) RETURN c.id AS id', {
      id: fireId,
    });
    claimId = String(claims[0]?.['id']);
    await updateClaim(engine, { id: claimId, version: 1, tense: 'PRESENT' }, at('2T08:00:00.002', 'Eve'));
    await retractAttribution(engine, { id: fireId, version: 1 }, at('3T08:00:00.000', 'Eve'));
  }, 60_000);

  async function ask<T>(query: string, variables: Record<string, unknown> = {}): Promise<T> {
    const { data, errors } = await api.execute({ document: parse(query), variables, context: api.context() });
    if (errors?.[0]) throw errors[0];
    return JSON.parse(JSON.stringify(data));
  }

  interface Changes {
    recordedChanges: {
      totalCount: number;
      pageInfo: { endCursor: string; hasNextPage: boolean };
      nodes: {
        kind: string;
        at: string;
        by: string;
        node: { __typename: string; id: string } | null;
        revision: object | null;
      }[];
    };
  }
  const CHANGES = `query ($from: RecordedTime!, $to: RecordedTime! = "9998", $kind: [RecordedChangeKind!]! = [ADDED, CHANGED, RETRACTED],
      $status: [AttributionStatus!]! = [ACCEPTED, RETRACTED], $first: Int, $after: String) {
    recordedChanges(from: $from, to: $to, kind: $kind, status: $status, first: $first, after: $after) {
      totalCount pageInfo { endCursor hasNextPage }
      nodes { kind at by node { __typename id } revision { action changes { field } } }
    }
  }`;
  const changes = async (variables: object) => (await ask<Changes>(CHANGES, { ...variables })).recordedChanges;
  const added = async (variables: object) => {
    const { nodes } = await changes({ kind: ['ADDED'], first: 100, ...variables });
    const names = nodes.map(({ node }) => node?.__typename ?? 'hidden');
    return Object.fromEntries(
      [...new Set(names)].sort().map((name) => [name, names.filter((each) => each === name).length]),
    );
  };

  describe('between two recorded times', () => {
    test('what was changed and retracted leads to what it was, the latest first', async () => {
      const { nodes, totalCount } = await changes({ from: '2026-01-02', kind: ['CHANGED', 'RETRACTED'] });
      expect(totalCount).toBe(2);
      expect(nodes).toEqual([
        {
          kind: 'RETRACTED',
          at: '2026-01-03T08:00:00.000Z',
          by: 'Eve',
          node: { __typename: 'Attribution', id: fireId },
          revision: { action: 'RETRACT', changes: [{ field: 'status' }, { field: 'endedAt' }] },
        },
        {
          kind: 'CHANGED',
          at: '2026-01-02T08:00:00.002Z',
          by: 'Eve',
          node: { __typename: 'Claim', id: claimId },
          revision: { action: 'UPDATE', changes: [{ field: 'tense' }] },
        },
      ]);
    });

    test('what was added is what is visible by now, and what was retracted since', async () => {
      expect(await added({ from: '2026' })).toEqual({ Attribution: 2, Claim: 2, Document: 1, Entity: 5 });
      expect(await added({ from: '2026-01-01', to: '2026-01-01' })).toEqual({ Entity: 1 });
      expect(await added({ from: '2026', status: ['PROPOSED'] })).toEqual({ Document: 1, Entity: 5, hidden: 2 });
    });

    test('times count to the millisecond, and a second, day or week counts as a whole', async () => {
      const count = async (from: string, to: string) => (await changes({ from, to })).totalCount;
      expect(await count('2026-01-02T08:00:00.002Z', '2026-01-02T08:00:00.002Z')).toBe(1);
      expect(await count('2026-01-02T09:00:00.003+01:00', '2026-01-02')).toBe(0);
      const all = await count('2026-01-02T08:00:00Z', '2026-01-02T08:00:00Z');
      expect(all).toBeGreaterThan(2);
      expect(await count('2026-01-02', '2026-01-02')).toBe(all);
      expect(await count('2026-W01', '2026-W01')).toBe(all + 2);
      expect(await count('2026-W02', '2026-W02')).toBe(0);
    });

    test('pages continue where the last one ended', async () => {
      const whole = await changes({ from: '2026', first: 100 });
      const pieces: unknown[] = [];
      let after: string | null = null;
      do {
        const { nodes, pageInfo } = await changes({ from: '2026', first: 2, after });
        pieces.push(...nodes);
        after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
      } while (after !== null);
      expect(pieces).toEqual(whole.nodes);
    });

    test('a time that is none, or no end at all, is refused', async () => {
      await expect(changes({ from: '2021-W53' })).rejects.toThrow('2021 has the weeks W01 to W52');
      await expect(changes({ from: '2026', to: null })).rejects.toThrow('RecordedTime!');
    });
  });

  describe('revisions', () => {
    const revisions = async (filter: object, status = ['ACCEPTED', 'RETRACTED']) => {
      const query = `query ($filter: RevisionFilter, $status: [AttributionStatus!]!) {
        revisions(filter: $filter, status: $status) { nodes { action node { id } } }
      }`;
      const { revisions: found } = await ask<{
        revisions: { nodes: { action: string; node: { id: string } | null }[] };
      }>(query, { filter, status });
      return found.nodes.map(({ action, node }) => `${action} ${node?.id}`);
    };

    test('are found by when, by whom, of what and how, the latest first', async () => {
      const [update, retraction] = [`UPDATE ${claimId}`, `RETRACT ${fireId}`];
      expect(await revisions({})).toEqual([retraction, update]);
      expect(await revisions({ from: '2026-01-03' })).toEqual([retraction]);
      expect(await revisions({ to: '2026-01-02' })).toEqual([update]);
      expect(await revisions({ from: '2026-01-02T08:00:00.002Z', to: '2026-01-02', by: ['Eve', 'Ada'] })).toEqual([
        update,
      ]);
      expect(await revisions({ by: ['Ada'] })).toEqual([]);
      expect(await revisions({ type: ['ATTRIBUTION', 'DOCUMENT'] })).toEqual([retraction]);
      expect(await revisions({ type: ['CLAIM'] })).toEqual([update]);
      expect(await revisions({ action: ['RETRACT'] })).toEqual([retraction]);
    });

    test('of what is hidden are hidden with it', async () => {
      expect(await revisions({}, ['ACCEPTED'])).toEqual([`UPDATE ${claimId}`]);
      expect(await revisions({ from: '2026' }, ['ACCEPTED'])).toEqual([`UPDATE ${claimId}`]);
    });
  });
});
