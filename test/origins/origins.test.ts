import { describe, expect, test } from '@jest/globals';
import { applyRules, type Origin, originsOf } from '../../src/origins/origins.ts';
import { atOnce } from '../../src/shared/slices.ts';
import { type GivenTable, tableOf } from './tables.ts';

/** What follows from a table, in the words of a test. */
function resultOf(given: GivenTable) {
  const { roots, circles, uncredited } = atOnce(applyRules(tableOf(given)));
  return {
    origins: originsOf(roots).map((origin: Origin) => origin.bodies.join(' + ')),
    ...(circles.length > 0 && { circles }),
    ...(uncredited.length > 0 && { uncredited }),
    ...(roots.some(({ isHearsay }) => isHearsay) && {
      hearsay: roots.filter(({ isHearsay }) => isHearsay).map(({ id }) => id),
    }),
  };
}

const OWN = { form: 'OWN_VOICE' } as const;
const SEEN = { form: 'OWN_VOICE', basis: 'WITNESSED' } as const;
const ALLEGED = { form: 'OWN_VOICE', hedge: 'CONDITIONAL' } as const;
const [FRIDAY, SATURDAY, SUNDAY] = ['2024-11-01', '2024-11-02', '2024-11-03'] as const;

describe('rule CITED', () => {
  const papers = {
    left: { document: 'left.p1', source: 'left', ...OWN, cites: ['agency.p1'] },
    right: { document: 'right.p1', source: 'right', ...OWN, cites: ['agency.p1'] },
  };
  const documents = {
    'agency.p1': { publisher: 'agency', publishedAt: FRIDAY },
    'left.p1': { publisher: 'left', publishedAt: FRIDAY },
    'right.p1': { publisher: 'right', publishedAt: SATURDAY },
  };

  test('papers that cite an agency derive from the army that it quotes', () => {
    const army = { document: 'agency.p1', source: 'army' };
    expect(resultOf({ documents, assertions: { army, ...papers } })).toEqual({
      origins: ['army'],
      uncredited: ['left', 'right'],
    });
  });

  test('papers that cite an agency, in whose page nothing is recorded, rest on the agency', () => {
    expect(resultOf({ documents, assertions: papers })).toEqual({ origins: ['agency'] });
  });

  test('a leaked paper of an unknown publisher is one origin, whoever quotes it', () => {
    const quoting = (document: string, source: string) => ({ document, source, cites: ['leak'] });
    const assertions = { one: quoting('left.p1', 'insider'), other: quoting('right.p1', 'witness') };
    expect(resultOf({ documents: { ...documents, leak: {} }, assertions })).toEqual({ origins: ['leak'] });
  });

  test('to quote a person does not make that person derive from somebody else on the page', () => {
    const army = { document: 'agency.p1', source: 'army' };
    const mayor = { document: 'left.p1', source: 'mayor', cites: ['agency.p1'] };
    expect(resultOf({ documents, assertions: { army, mayor } }).origins).toEqual(['army', 'mayor']);
  });

  test('what two reporters saw themselves is two origins, though both cite one video', () => {
    const seen = (paper: string) => ({ document: `${paper}.p1`, source: paper, ...SEEN, cites: ['video'] });
    const assertions = { one: seen('left'), other: seen('right') };
    expect(resultOf({ documents: { ...documents, video: {} }, assertions }).origins).toEqual(['left', 'right']);
  });

  test('a later text of the cited page is the same page', () => {
    const again = { publisher: 'agency', publishedAt: SATURDAY, page: 'agency.p1' };
    const army = { document: 'agency.p1b', source: 'army' };
    expect(resultOf({ documents: { ...documents, 'agency.p1b': again }, assertions: { army, ...papers } })).toEqual({
      origins: ['army'],
      uncredited: ['left', 'right'],
    });
  });
});

describe('rule COPIED', () => {
  const documents = {
    wire: { publisher: 'agency', publishedAt: FRIDAY },
    reprint: { publisher: 'left', publishedAt: FRIDAY },
  };
  const reprint = { document: 'reprint', source: 'left', ...OWN };

  test('a copy without credit rests on the publisher of the copied text', () => {
    expect(resultOf({ documents, assertions: { reprint }, copies: [['reprint', 'wire']] })).toEqual({
      origins: ['agency'],
      uncredited: ['reprint'],
    });
  });

  test('it derives from what stands in the copied text, even where it claims to have seen it', () => {
    const army = { document: 'wire', source: 'army' };
    const assertions = { army, reprint: { ...reprint, ...SEEN, cites: ['wire'] } };
    expect(resultOf({ documents, assertions, copies: [['reprint', 'wire']] })).toEqual({ origins: ['army'] });
  });

  test('words outside of the copied passage are its own', () => {
    const army = { document: 'wire', source: 'army' };
    const assertions = { army, reprint: { ...reprint, content: [{ start: 50, end: 60 }] } };
    const copied = (start: number, end: number) =>
      resultOf({ documents, assertions, copies: [['reprint', 'wire', { start, end }]] }).origins;
    expect(copied(0, 50)).toEqual(['army', 'left']);
    expect(copied(0, 51)).toEqual(['army']);
  });
});

describe('rule RECORDED', () => {
  const documents = { a: { publisher: 'left', publishedAt: FRIDAY }, b: { publisher: 'right', publishedAt: FRIDAY } };
  const assertions = {
    one: { document: 'a', source: 'left', ...OWN },
    other: { document: 'b', source: 'right', ...OWN },
  };

  test('somebody found that one derives from the other', () => {
    const recorded = [{ from: 'one', to: 'other', isRejected: false }];
    expect(resultOf({ documents, assertions, recorded })).toEqual({ origins: ['right'], uncredited: ['one'] });
  });

  test('what was rejected holds by no rule', () => {
    const cites = { ...assertions, one: { ...assertions.one, cites: ['b'] } };
    expect(resultOf({ documents, assertions: cites }).origins).toEqual(['right']);
    const recorded = [{ from: 'one', to: 'other', isRejected: true }];
    expect(resultOf({ documents, assertions: cites, recorded }).origins).toEqual(['left', 'right']);
  });
});

describe('rule NESTED', () => {
  test('Washington repeats what, according to Washington, Seoul says', () => {
    const documents = { a: { publisher: 'left', publishedAt: FRIDAY } };
    const assertions = {
      outer: { document: 'a', source: 'washington' },
      inner: { document: 'a', source: 'seoul', nestedIn: ['outer'] },
    };
    expect(resultOf({ documents, assertions })).toEqual({ origins: ['seoul'] });
  });
});

describe('rule OWN_VOICE', () => {
  const documents = {
    a: { publisher: 'left', publishedAt: FRIDAY },
    b: { publisher: 'left', publishedAt: SUNDAY },
  };
  const army = { document: 'a', source: 'army' };

  test('a paper repeats in its own voice what it attributes to somebody in the same document', () => {
    expect(resultOf({ documents, assertions: { army, own: { document: 'a', source: 'left', ...OWN } } })).toEqual({
      origins: ['army'],
      uncredited: ['own'],
    });
  });

  test('or in the nearest earlier document of its house', () => {
    const magazine = { publisher: 'magazine', publishedAt: SUNDAY };
    const own = { document: 'm', source: 'magazine', ...OWN };
    const given = { documents: { ...documents, m: magazine }, assertions: { army, own } };
    expect(resultOf({ ...given, partOf: { magazine: ['left'] } })).toEqual({ origins: ['army'], uncredited: ['own'] });
    expect(resultOf(given).origins).toEqual(['army', 'magazine']);
  });

  test('but not from a later one, nor from one of the same day at a known hour', () => {
    const own = { document: 'a', source: 'left', ...OWN };
    expect(resultOf({ documents, assertions: { own, army: { ...army, document: 'b' } } }).origins).toEqual([
      'army',
      'left',
    ]);
    const morning = { ...documents, b: { publisher: 'left', publishedAt: `${FRIDAY}T08:00Z` } };
    expect(resultOf({ documents: morning, assertions: { own, army: { ...army, document: 'b' } } }).origins).toEqual([
      'army',
      'left',
    ]);
  });

  test('what it saw itself, or confirms, is its own', () => {
    const own = (facts: object) => ({ document: 'a', source: 'left', ...OWN, ...facts });
    for (const facts of [SEEN, { speechAct: 'CONFIRM' } as const]) {
      expect(resultOf({ documents, assertions: { army, own: own(facts) } })).toEqual({ origins: ['army', 'left'] });
    }
  });

  test('a ministry that quotes the enemy in its communiqué and says the same is a source', () => {
    const given = {
      documents: { c: { publisher: 'ministry', publishedAt: FRIDAY } },
      assertions: { enemy: { document: 'c', source: 'enemy' }, own: { document: 'c', source: 'ministry', ...OWN } },
      kinds: { ministry: 'ORGANIZATION' } as const,
    };
    expect(resultOf(given)).toEqual({ origins: ['enemy', 'ministry'] });
  });
});

describe('rule QUOTED_MEDIA', () => {
  test('an agency credits a paper, which quotes the agency: the paper is the origin', () => {
    const documents = {
      morning: { publisher: 'paper', publishedAt: FRIDAY },
      wire: { publisher: 'agency', publishedAt: FRIDAY },
      evening: { publisher: 'paper', publishedAt: FRIDAY },
    };
    const assertions = {
      reveals: { document: 'morning', source: 'paper', ...OWN },
      credits: { document: 'wire', source: 'paper' },
      quotes: { document: 'evening', source: 'agency' },
    };
    expect(resultOf({ documents, assertions })).toEqual({ origins: ['paper'] });
  });

  test('a publisher of whom no page says it is quoted as a source', () => {
    const documents = { a: { publisher: 'paper' }, old: { publisher: 'agency', publishedAt: '2024-01-01' } };
    const assertions = { one: { document: 'a', source: 'agency' }, other: { document: 'a', source: 'rival' } };
    expect(resultOf({ documents, assertions, kinds: { rival: 'MEDIA' } })).toEqual({ origins: ['agency', 'rival'] });
  });
});

describe('bodies', () => {
  const documents = { a: { publisher: 'left', publishedAt: SATURDAY }, b: { publisher: 'right', publishedAt: FRIDAY } };

  test('a spokesman and the ministry speak for one state', () => {
    const assertions = {
      spokesman: { document: 'a', source: 'ivan', onBehalfOf: ['army'] },
      ministry: { document: 'a', source: 'ministry' },
    };
    const given = { documents, assertions, partOf: { army: ['state'], ministry: ['state'] } };
    expect(resultOf(given)).toEqual({ origins: ['state'] });
  });

  test('who speaks for two is a root for each', () => {
    const assertions = {
      both: { document: 'a', source: 'kim', onBehalfOf: ['seoul', 'washington'] },
      one: { document: 'a', source: 'seoul' },
      other: { document: 'b', source: 'washington' },
    };
    expect(resultOf({ documents, assertions })).toEqual({ origins: ['seoul', 'washington'] });
  });

  test('an independent part speaks for itself', () => {
    const assertions = { member: { document: 'a', source: 'member' }, minister: { document: 'a', source: 'minister' } };
    const parliament = { whole: 'state', isIndependent: true };
    const partOf = { member: ['parliament'], parliament: [parliament], minister: ['state'] };
    expect(resultOf({ documents, assertions, partOf })).toEqual({ origins: ['parliament', 'state'] });
  });

  test('a membership counts if it held when it was said', () => {
    const assertions = {
      region: { document: 'a', source: 'region', saidAt: '2013' },
      state: { document: 'a', source: 'state' },
    };
    const at = (membership: object) =>
      resultOf({ documents, assertions, partOf: { region: [{ whole: 'state', ...membership }] } }).origins;
    expect(at({ from: '2014-03' })).toEqual(['region', 'state']);
    expect(at({ to: '2012' })).toEqual(['region', 'state']);
    expect(at({ from: '2013-06', to: '2014' })).toEqual(['state']);
  });

  test('in a circle of parts the least id stands for all', () => {
    const assertions = { x: { document: 'a', source: 'x' }, y: { document: 'a', source: 'y' } };
    expect(resultOf({ documents, assertions, partOf: { x: ['y'], y: ['x'] } })).toEqual({ origins: ['x'] });
  });

  test('all unnamed sources together are one origin', () => {
    const assertions = { x: { document: 'a', source: 'officials' }, y: { document: 'b', source: 'sources' } };
    expect(resultOf({ documents, assertions, unnamed: ['officials', 'sources'] })).toEqual({ origins: ['unnamed'] });
    const known = { documents, assertions, unnamed: ['officials', 'sources'], partOf: { officials: ['state'] } };
    expect(resultOf(known)).toEqual({ origins: ['state', 'unnamed'] });
  });
});

describe('hearsay', () => {
  const documents = { a: { publisher: 'left', publishedAt: FRIDAY }, b: { publisher: 'right', publishedAt: FRIDAY } };

  test('two papers in the conditional, without a source, are one unknown origin', () => {
    const assertions = {
      x: { document: 'a', source: 'left', ...ALLEGED },
      y: { document: 'b', source: 'right', ...ALLEGED },
    };
    expect(resultOf({ documents, assertions })).toEqual({ origins: ['unknown'], hearsay: ['x', 'y'] });
  });

  test('the conditional below a source is the reserve of the paper', () => {
    const assertions = { x: { document: 'a', source: 'army', hedge: 'CONDITIONAL' } } as const;
    expect(resultOf({ documents, assertions })).toEqual({ origins: ['army'] });
  });

  test('a source that was told is hearsay, and an origin', () => {
    const assertions = { x: { document: 'a', source: 'army', basis: 'TOLD' } } as const;
    expect(resultOf({ documents, assertions })).toEqual({ origins: ['army'], hearsay: ['x'] });
  });
});

describe('circular reporting', () => {
  const cites = (paper: string, cited: string) => ({ document: paper, source: paper, ...OWN, cites: [cited] });

  test('two that quote each other have no origin', () => {
    const documents = { a: { publisher: 'a', publishedAt: FRIDAY }, b: { publisher: 'b', publishedAt: FRIDAY } };
    const assertions = {
      x: { document: 'a', source: 'b', cites: ['b'] },
      y: { document: 'b', source: 'a', cites: ['a'] },
    };
    expect(resultOf({ documents, assertions })).toEqual({ origins: [], circles: [['x', 'y']] });
  });

  test('a circle in which somebody also quotes the army leads to the army', () => {
    const documents = {
      a: { publisher: 'a', publishedAt: FRIDAY },
      b: { publisher: 'b', publishedAt: SATURDAY },
      c: { publisher: 'c', publishedAt: SUNDAY },
    };
    const assertions = {
      x: cites('a', 'c'),
      y: cites('b', 'a'),
      z: cites('c', 'b'),
      army: { document: 'c', source: 'army' },
    };
    expect(resultOf({ documents, assertions })).toEqual({ origins: ['army'], uncredited: ['x', 'z'] });
  });

  test('who follows a circle from outside is not of it', () => {
    const documents = { a: { publisher: 'a' }, b: { publisher: 'b' }, c: { publisher: 'c' } };
    expect(resultOf({ documents, assertions: { x: cites('a', 'b'), y: cites('b', 'a'), z: cites('c', 'a') } })).toEqual(
      {
        origins: [],
        circles: [['x', 'y']],
      },
    );
  });
});
