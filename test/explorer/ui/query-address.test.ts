import { describe, expect, test } from '@jest/globals';
import { questionAt } from '../../../src/explorer/graphiql/question-at.ts';
import { queryAddress } from '../../../src/explorer/ui/query-address.ts';

describe('the address of a question', () => {
  test('is read again by the page that it leads to', () => {
    const query = 'query A($id: ID!) {\n  claim(id: $id) { text } # &+%é\n}';
    const address = new URL(queryAddress(query, { id: 'clm_1&2' }), 'https://selon.example');
    expect(address.pathname).toBe('/graphql');
    const { initialQuery, initialVariables } = questionAt(address.hash);
    expect(initialQuery).toBe(query);
    expect(JSON.parse(initialVariables ?? '')).toEqual({ id: 'clm_1&2' });
  });

  test('without a question leaves the page as it is', () => {
    expect(questionAt('')).toEqual({});
    expect(questionAt('#variables=%7B%7D')).toEqual({});
  });
});
