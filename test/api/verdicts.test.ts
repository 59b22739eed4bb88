import { beforeAll, describe, expect, test } from '@jest/globals';
import { type Answer, asker } from '../support/ask.ts';
import { describeEngines } from '../support/engines.ts';

/** A claim that somebody states, one that nobody is recorded to have made, and one that nobody rates. */
const RECORD = `mutation {
  stated: recordAttribution(input: {
    key: "bridge"
    document: { new: { key: "post", kind: POST, text: "The mayor says the bridge was closed.", url: "https://a.example" } }
    source: { new: { key: "mayor", name: "Mayor", kind: PERSON } }
    claim: { new: {
      key: "bridge", text: "The bridge of Farfield was closed.", language: "en"
      about: [{ entity: { new: { key: "farfield", name: "Farfield", kind: PLACE } }, roles: [PLACE] }]
    } }
    spans: [{ part: SOURCE, exact: "The mayor" }, { part: CONTENT, exact: "the bridge was closed" }]
  }) { created }
  unrated: recordAttribution(input: {
    key: "unrated", document: { id: "doc_post" }, source: { id: "ent_mayor" }
    claim: { new: { key: "unrated", text: "The mayor speaks.", language: "en" } }
    spans: [{ part: SOURCE, exact: "The mayor" }, { part: CONTENT, exact: "says" }]
  }) { created }
  nobody: recordClaim(input: {
    key: "ferry", text: "The ferry of Farfield sank.", language: "en"
    about: [{ entity: { id: "ent_farfield" }, roles: [PLACE] }]
  }) { created }
  hidden: recordClaim(input: { key: "hidden", text: "The tunnel of Farfield sank.", language: "en" }) { created }
  relation: recordClaimRelation(input: { from: "clm_bridge", kind: CONTRADICTS, to: "clm_unrated" }) { created }
  first: recordVerdict(input: {
    key: "first", claim: "clm_bridge", issuer: { new: { key: "desk", name: "Check Desk", kind: MEDIA } }
    url: "https://check.example/1", ratingValue: "2", bestRating: "5", worstRating: "1", alternateName: "Unproven"
    rating: UNPROVEN, publishedAt: "2024-05-02", cites: [{ id: "doc_post" }]
  }) { created differences { field } hint }
  second: recordVerdict(input: {
    key: "second", claim: "clm_bridge", issuer: { id: "ent_desk" }, url: "https://check.example/2", alternateName: "False"
    rating: FALSE, publishedAt: "2024-05-09", supersedes: "vrd_first"
  }) { created }
  other: recordVerdict(input: {
    key: "other", claim: "clm_bridge", issuer: { new: { key: "facts", name: "Facts", kind: MEDIA } }
    url: "https://facts.example/1", ratingValue: "5", bestRating: "1", worstRating: "5", alternateName: "Falso"
  }) { created }
  ferry: recordVerdict(input: {
    key: "ferry", claim: "clm_ferry", issuer: { id: "ent_desk" }, url: "https://check.example/3", rating: SATIRE
  }) { created }
}`;

describeEngines((_name, open) => {
  let ask: ReturnType<typeof asker>;
  beforeAll(async () => {
    ask = asker(await open());
    const { first } = await ask(RECORD);
    expect(first).toEqual({ created: true, differences: [], hint: null });
  });

  const ids = (page: Answer): string[] => page.nodes.map((node: { id: string }) => node.id);
  const claims = async (filter: string) =>
    ids((await ask(`{ claims(filter: { ${filter} }) { nodes { id } } }`)).claims);
  const verdicts = async (filter: string) =>
    ids((await ask(`{ verdicts(filter: { ${filter} }, orderBy: PUBLISHED_ASC) { nodes { id } } }`)).verdicts);

  test('ratings stand side by side, verbatim, with a common term where one was given', async () => {
    const { claim } = await ask(`{ claim(id: "clm_bridge") { verdicts(orderBy: PUBLISHED_ASC) { totalCount nodes {
      id ratingValue bestRating worstRating alternateName rating status version issuer { name } cites { id }
      supersedes { id } supersededBy { id }
    } } } }`);
    const none = { ratingValue: null, bestRating: null, worstRating: null, cites: [], supersedes: null };
    const accepted = { status: 'ACCEPTED', version: 1, supersededBy: null };
    const desk = { name: 'Check Desk' };
    expect(claim.verdicts).toEqual({
      totalCount: 3,
      nodes: [
        {
          ...{
            ...none,
            ...accepted,
            id: 'vrd_first',
            issuer: desk,
            ratingValue: '2',
            bestRating: '5',
            worstRating: '1',
          },
          ...{ alternateName: 'Unproven', rating: 'UNPROVEN', cites: [{ id: 'doc_post' }] },
          supersededBy: { id: 'vrd_second' },
        },
        {
          ...{ ...none, ...accepted, id: 'vrd_second', issuer: desk, alternateName: 'False', rating: 'FALSE' },
          supersedes: { id: 'vrd_first' },
        },
        {
          ...{ ...none, ...accepted, id: 'vrd_other', issuer: { name: 'Facts' }, alternateName: 'Falso', rating: null },
          ...{ ratingValue: '5', bestRating: '1', worstRating: '5' },
        },
      ],
    });
  });

  test('verdicts are found by claim, issuer, rating, and whether they are superseded', async () => {
    expect(await verdicts('claim: ["clm_bridge"]')).toEqual(['vrd_first', 'vrd_second', 'vrd_other']);
    expect(await verdicts('issuer: ["ent_desk"]')).toEqual(['vrd_first', 'vrd_second', 'vrd_ferry']);
    expect(await verdicts('rating: [UNPROVEN, SATIRE]')).toEqual(['vrd_first', 'vrd_ferry']);
    expect(await verdicts('superseded: true')).toEqual(['vrd_first']);
    expect(await verdicts('superseded: false, claim: ["clm_bridge"]')).toEqual(['vrd_second', 'vrd_other']);
    const { claim } = await ask(
      '{ claim(id: "clm_bridge") { verdicts(filter: { superseded: false }) { totalCount } } }',
    );
    expect(claim.verdicts.totalCount).toBe(2);
  });

  test('claims are found by whether they are rated, and by ratings that are not superseded', async () => {
    expect(await claims('rated: true')).toEqual(['clm_bridge', 'clm_ferry']);
    expect(await claims('rated: false')).toEqual(['clm_unrated']);
    expect(await claims('rating: [UNPROVEN]')).toEqual([]);
    expect(await claims('rating: [FALSE, SATIRE]')).toEqual(['clm_bridge', 'clm_ferry']);
    expect(await claims('rating: [FALSE, SATIRE], source: ["src_mayor"]')).toEqual(['clm_bridge']);
    expect(await claims('rated: true, about: ["ent_farfield"]')).toEqual(['clm_bridge', 'clm_ferry']);
  });

  test('a claim that nobody is recorded to have made is visible through its verdict on every path, and says so', async () => {
    expect(await everywhere('clm_ferry', 'ferry')).toEqual(EVERYWHERE);
    expect(await everywhere('clm_hidden', 'tunnel')).toEqual(NOWHERE);
    const { claims } = await ask('{ claims { nodes { id isAttributed sources { totalCount } } } }');
    expect(claims.nodes).toEqual([
      { id: 'clm_bridge', isAttributed: true, sources: { totalCount: 1 } },
      { id: 'clm_ferry', isAttributed: false, sources: { totalCount: 0 } },
      { id: 'clm_unrated', isAttributed: true, sources: { totalCount: 1 } },
    ]);
    const { paths } = await ask('{ paths(from: "ent_farfield", to: "clm_ferry") { steps { node { id } } } }');
    expect(paths[0].steps.map(({ node }: Answer) => node.id)).toEqual(['ent_farfield', 'clm_ferry']);
  });

  describe('after a retraction', () => {
    beforeAll(async () => {
      await ask(`mutation {
        retractAttribution(input: { id: "att_bridge", version: 1 }) { attribution { status } }
        retractVerdict(input: { id: "vrd_ferry", version: 1, reason: "Another ferry" }) { verdict { status } }
        second: retractVerdict(input: { id: "vrd_second", version: 1 }) { verdict { status endedAt } }
      }`);
    });

    test('a retracted verdict is hidden on every path, and so is a claim that had no other', async () => {
      expect(await everywhere('clm_ferry', 'ferry')).toEqual(NOWHERE);
      expect(await verdicts('issuer: ["ent_desk"]')).toEqual(['vrd_first']);
      expect(await verdicts('rating: [FALSE, SATIRE]')).toEqual([]);
      const {
        verdict,
        node,
        nodes,
        verdicts: all,
      } = await ask(`{
        verdict(id: "vrd_ferry") { id } node(id: "vrd_ferry") { id } nodes(ids: ["vrd_ferry", "vrd_other"]) { id }
        verdicts { totalCount }
      }`);
      expect([verdict, node, nodes, all.totalCount]).toEqual([null, null, [{ id: 'vrd_other' }], 2]);
      expect(await claims('rated: true')).toEqual(['clm_bridge']);
      expect(await claims('rating: [FALSE, SATIRE]')).toEqual([]);
    });

    test('what a retracted verdict superseded is not superseded', async () => {
      const { verdict } = await ask('{ verdict(id: "vrd_first") { supersededBy { id } } }');
      expect(verdict.supersededBy).toBeNull();
      expect(await claims('rating: [UNPROVEN]')).toEqual(['clm_bridge']);
    });

    test('it is shown to those who ask for its status, with its history', async () => {
      const { verdict } = await ask(`{ verdict(id: "vrd_ferry", status: [RETRACTED]) {
        status version claim { id } revisions { nodes { action reason changes { field before after } } }
      } }`);
      expect(verdict).toEqual({
        ...{ status: 'RETRACTED', version: 2, claim: { id: 'clm_ferry' } },
        revisions: {
          nodes: [
            {
              ...{ action: 'RETRACT', reason: 'Another ferry' },
              changes: [
                { field: 'status', before: '"ACCEPTED"', after: '"RETRACTED"' },
                { field: 'endedAt', before: 'null', after: expect.any(String) },
              ],
            },
          ],
        },
      });
      expect(await verdicts('status: [RETRACTED], rating: [SATIRE]')).toEqual(['vrd_ferry']);
      expect(await claims('status: [RETRACTED], rated: true')).toEqual(['clm_bridge', 'clm_ferry']);
    });

    test('a claim whose only attribution is retracted stays visible through its verdict, on every path', async () => {
      expect(await everywhere('clm_bridge', 'bridge')).toEqual(EVERYWHERE);
      const { claim } = await ask('{ claim(id: "clm_unrated") { relations { nodes { id isAttributed } } } }');
      expect(claim.relations.nodes).toEqual([{ id: 'clm_bridge', isAttributed: false }]);
    });

    test('a rating that changed at the same address is reported, and updated with history', async () => {
      const { recordVerdict } = await ask(`mutation { recordVerdict(input: {
        claim: "clm_bridge", issuer: { id: "ent_desk" }, url: "https://check.example/1", ratingValue: "1"
      }) { created verdict { id ratingValue } differences { field stored given } hint } }`);
      expect(recordVerdict).toEqual({
        created: false,
        verdict: { id: 'vrd_first', ratingValue: '2' },
        differences: [{ field: 'ratingValue', stored: '"2"', given: '"1"' }],
        hint: expect.stringContaining('updateVerdict'),
      });
      const { updateVerdict } = await ask(`mutation { updateVerdict(input: {
        id: "vrd_first", version: 1, ratingValue: "1", rating: FALSE
      }) { verdict { ratingValue rating version revisions { totalCount } } } }`);
      const now = { ratingValue: '1', rating: 'FALSE', version: 2, revisions: { totalCount: 1 } };
      expect(updateVerdict.verdict).toEqual(now);
    });
  });

  const EVERYWHERE = { claim: true, node: true, nodes: true, list: true, search: true };
  const NOWHERE = { claim: false, node: false, nodes: false, list: false, search: false };

  /** On which paths a claim is shown. */
  async function everywhere(id: string, word: string) {
    const { claim, node, nodes, claims, search } = await ask(`{
      claim(id: "${id}") { id } node(id: "${id}") { id } nodes(ids: ["${id}"]) { id } claims { nodes { id } }
      search(query: "${word}", types: [CLAIM]) { nodes { ... on Claim { id } } }
    }`);
    const has = (list: { id: string }[]) => list.some((each) => each.id === id);
    return {
      claim: claim !== null,
      node: node !== null,
      nodes: has(nodes),
      list: has(claims.nodes),
      search: has(search.nodes),
    };
  }
});
