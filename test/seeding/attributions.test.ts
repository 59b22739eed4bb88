import { describe, expect, test } from '@jest/globals';
import { faultsOf, lineOf, seedsWith } from './fixtures.ts';

describe('A fault of an attribution', () => {
  test.each([
    [
      'no source',
      'sources: [office, town]\n',
      '\n',
      '"sources" is missing (expected who says it (form is INDIRECT))',
      '- key: told',
    ],
    [
      'a source given twice',
      'sources: [office, town]',
      'sources: [office, office]',
      '"office" is given twice (expected each source once)',
    ],
    [
      'a source of the own voice',
      'nestedIn: told',
      'form: OWN_VOICE',
      '"sources" is given (expected none: with OWN_VOICE the publisher speaks)',
      'sources: office',
    ],
    [
      'a publisher that relays',
      'source: agency',
      'source: gazette',
      '"source": ent_gazette is the publisher, with whom the chain of relays ends without being named',
    ],
    [
      'words that do not stand there',
      'content: Three ships have left',
      'content: Four ships have left',
      'The CONTENT span "Four ships have left" does not occur in the text (expected words that stand in the text just so)',
    ],
    [
      'words spelt otherwise',
      'content: Three ships have left',
      'content: "Three\\u00a0ships have left"',
      'The CONTENT span "Three\\u00a0ships have left" does not occur in the text. The nearest place of these words is 0 to 21, spelt "Three ships have left" (expected words that stand in the text just so)',
    ],
    [
      'words that stand there twice',
      'cue: told',
      'cue: the',
      'The CUE span "the" occurs in the text 2 times, at 23 to 26, 39 to 42 (expected a prefix or suffix)',
    ],
    [
      'a prefix that does not stand there',
      'source: the office',
      'source: { exact: the office, prefix: "and " }',
      'The SOURCE span "the office" does not occur between the given prefix and suffix. The nearest place of these words is 23 to 33 (expected words that stand in the text just so)',
    ],
    [
      'words of a relay that do not stand there',
      'source: the agency',
      'source: an agency',
      'The SOURCE span "an agency" does not occur in the text (expected words that stand in the text just so)',
    ],
    [
      'an unknown part of a quote',
      'source: the office',
      'source: { exact: the office, after: x }',
      '"after" is no field here (expected the fields exact, prefix, suffix)',
    ],
    ['a quote without words', 'cue: told', 'cue:', '"cue" is empty (expected words of the text)'],
    [
      'an attribution without content',
      'content: [Two more, will follow]',
      'time: Thursday',
      '"spans" lacks something (expected a CONTENT span: the words that make the claim)',
      'spans:\n      source: it',
    ],
    [
      'a document without a text',
      'document: paper\n    sources: [',
      'document: notice\n    sources: [',
      '"spans": the text of doc_notice is not stored, so no words can be shown in it',
      'spans:\n      source: the office',
    ],
    [
      'a key that is another once it is made',
      'key: said',
      'key: told-town',
      '"key" makes "told-town", which is another\'s at seeds/a.yaml:41 (expected one of its own)',
    ],
    [
      'a key that is too long once it is made',
      'key: told',
      `key: ${'t'.repeat(62)}`,
      `"key" makes "${'t'.repeat(62)}-town" (expected at most 64 characters with the source's key)`,
    ],
  ])('%s is told', async (_, old, replacement, reason, where = replacement) => {
    const content = seedsWith(old, replacement);
    expect(await faultsOf({ 'a.yaml': content })).toContain(`seeds/a.yaml:${lineOf(content, where)}: ${reason}`);
  });

  test('every quote that does not stand in the text is told, those of relays too', async () => {
    const content = seedsWith('cue: told', 'cue: tells').replace('source: the agency', 'source: an agency');
    expect(await faultsOf({ 'a.yaml': content })).toEqual([
      expect.stringContaining(`:${lineOf(content, 'cue: tells')}: The CUE span "tells" does not occur in the text`),
      expect.stringContaining(
        `:${lineOf(content, 'an agency')}: The SOURCE span "an agency" does not occur in the text`,
      ),
    ]);
  });

  test('the own voice of a document that nobody published is told', async () => {
    const content = seedsWith('publisher: gazette\n', '\n')
      .replace('sources: office\n', '\n')
      .replace('nestedIn: told', 'form: OWN_VOICE');
    expect(await faultsOf({ 'a.yaml': content })).toEqual([
      `seeds/a.yaml:${lineOf(content, 'document: paper\n    \n')}: "document": doc_paper has no publisher, who would speak with form OWN_VOICE`,
      expect.stringContaining(
        'the publisher’s own voice has no SOURCE or CUE span (expected another form, or no such span)',
      ),
    ]);
  });

  test('one that stands in another document than the one around it is told', async () => {
    const content = seedsWith('kind: COMMUNIQUE', 'kind: COMMUNIQUE\n    text: Two more will follow, it said.').replace(
      'document: paper\n    sources: office',
      'document: notice\n    sources: office',
    );
    expect(await faultsOf({ 'a.yaml': content })).toEqual([
      `seeds/a.yaml:${lineOf(content, 'nestedIn: told')}: "nestedIn": att_told-office was read in doc_paper (expected an attribution read in doc_notice)`,
    ]);
  });
});
