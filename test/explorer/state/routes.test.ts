import { expect, test } from '@jest/globals';
import { pageOf, quoteAt, quoteIn } from '../../../src/explorer/state/routes.ts';

test.each([
  ['src_seoul', false, '/source/src_seoul'],
  ['ent_seoul', true, '/source/src_seoul'],
  ['ent_seoul', false, '/entity/ent_seoul'],
  ['clm_one', false, '/claim/clm_one'],
  ['doc_one', false, '/document/doc_one'],
  ['att_one', false, null],
])('%s (speaks: %s) has its page at %s', (id, speaks, page) => {
  expect(pageOf(id, speaks)).toBe(page);
});

test('a quote has an address on the page of its document, and nothing else is read from one', () => {
  expect(quoteAt('doc_one', 'att_two')).toBe('/document/doc_one?at=att_two');
  expect(quoteIn('?at=att_two')).toBe('att_two');
  for (const other of ['', '?at=', '?at=clm_one', '?at=att_<b>']) expect(quoteIn(other)).toBeNull();
});
