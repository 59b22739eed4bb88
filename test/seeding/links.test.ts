import { expect, test } from '@jest/globals';
import { faultsOf, lineOf, SEEDS } from './fixtures.ts';

const VERDICT = `verdicts:
  - key: rated
    claim: left
    issuer: agency
    url: https://example.org/review
`;

test.each([
  [
    '  - key: left\n',
    '  - key: left\n    contradicts: left\n',
    'contradicts: left',
    '"contradicts" is the same claim (expected another)',
  ],
  [
    '  - key: left\n',
    '  - key: left\n    restates: right\n',
    'restates: right',
    'there is no "right" among the claims',
  ],
  [
    '  - key: paper\n',
    '  - key: paper\n    copies: paper\n',
    'copies: paper',
    '"copies" is the same document (expected another)',
  ],
  ['    issuer: agency', '    issuer: nobody', 'issuer: nobody', 'there is no "nobody" among the entities'],
  ['    issuer: agency', '    issuer: agency\n    rating: GOOD', 'rating: GOOD', '"rating" is "GOOD"'],
  [
    '    issuer: agency',
    '    issuer: agency\n    supersedes: rated',
    'supersedes: rated',
    'there is no verdict with the id',
  ],
])('a link that is refused is reported on its line: %#', async (old, replacement, where, reason) => {
  const content = (SEEDS + VERDICT).replace(old, replacement);
  const faults = await faultsOf({ 'a.yaml': content });
  expect(faults).toHaveLength(1);
  expect(faults[0]).toContain(`seeds/a.yaml:${lineOf(content, where)}: `);
  expect(faults[0]).toContain(reason);
});

test('links that are sound have no fault', async () => {
  expect(await faultsOf({ 'a.yaml': SEEDS + VERDICT })).toEqual([]);
});
