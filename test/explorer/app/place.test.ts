import { expect, test } from '@jest/globals';
import { pageOf } from '../../../src/explorer/app/place.ts';

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
