import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Engine } from '../../../src/graph/engine.ts';

export function searchConformance(open: () => Promise<Engine>): void {
  describe('when searching', () => {
    let engine: Engine;
    beforeEach(async () => {
      engine = await open();
      await engine.write((transaction) =>
        transaction.run(
          `CREATE (:Claim {id: 'c1', searchTerms: 'dron russ shot 47'}), (:Claim {id: 'c2', searchTerms: 'dron dron ukrain'}),
             (:Claim {id: 'c3', searchTerms: 'troop russ and or not to'}), (:Claim {id: 'c4'}),
             (:Entity {id: 'e1', searchTerms: 'dron russ'})`,
        ),
      );
    });

    /** Finds by terms; one with several forms has spaces between them. */
    const find = async (terms: string[], label = 'Claim') => {
      const forms = terms.map((term) => term.split(' '));
      const clause = engine.searchClause(label, 'query', terms.length);
      const statement = `${clause} RETURN node.id AS id ORDER BY id`;
      return (await engine.read(statement, engine.searchParameters('query', forms))).map((row) => row.id);
    };

    test('finds nothing in a graph that never held anything, however it is asked', async () => {
      engine = await open();
      expect(await find(['dron'])).toEqual([]);
      const clause = engine.searchClause('Document', 'query', 2);
      const counted = `CALL { ${clause} RETURN node } RETURN count(node) AS n`;
      expect(await engine.read(counted, engine.searchParameters('query', [['dron'], ['russ']]))).toEqual([{ n: 0 }]);
    });

    test('finds the nodes that hold every term, whole and in any order', async () => {
      expect(await find(['dron'])).toEqual(['c1', 'c2']);
      expect(await find(['russ', 'dron'])).toEqual(['c1']);
      expect(await find(['shot', '47', 'russ', 'dron'])).toEqual(['c1']);
      expect(await find(['dron', 'dron'])).toEqual(['c1', 'c2']);
      expect(await find(['dr'])).toEqual([]);
      expect(await find(['dron', 'absent'])).toEqual([]);
    });

    test('finds the nodes that hold one form of every term', async () => {
      expect(await find(['dron troop'])).toEqual(['c1', 'c2', 'c3']);
      expect(await find(['dron troop', 'russ absent'])).toEqual(['c1', 'c3']);
      expect(await find(['absent dron missing', 'shot 47 or', 'russ'])).toEqual(['c1']);
      expect(await find(['absent missing', 'dron'])).toEqual([]);
    });

    test('looks at one label only', async () => {
      expect(await find(['dron', 'russ'], 'Entity')).toEqual(['e1']);
      expect(await find(['dron'], 'Document')).toEqual([]);
    });

    test.each(['and', 'or', 'not', 'to'])('takes "%s" for a word like any other', async (word) => {
      expect(await find([word])).toEqual(['c3']);
    });

    test('finds nothing for no terms', async () => {
      expect(await find([])).toEqual([]);
    });

    test('stands in front of conditions and further steps, below other clauses and twice in one statement', async () => {
      await engine.write((transaction) =>
        transaction.run("MATCH (c:Claim {id: 'c1'}) MATCH (e:Entity {id: 'e1'}) CREATE (c)-[:ABOUT]->(e)"),
      );
      const parameters = {
        ...engine.searchParameters('a', [['dron']]),
        ...engine.searchParameters('b', [['dron'], ['russ']]),
      };
      const statement = `CALL {
          ${engine.searchClause('Claim', 'a', 1)} WHERE node.id <> 'c2' MATCH (node)-[:ABOUT]->(e:Entity) RETURN node, e.id AS about
          UNION
          ${engine.searchClause('Entity', 'b', 2)} RETURN node, null AS about
          UNION
          ${engine.searchClause('Claim', 'c', 0)} MATCH (node)-[:ABOUT]->(e:Entity) RETURN node, e.id AS about
        }
        WITH node AS n0, about
        CALL (n0) { WITH n0 AS this MATCH (this)-[:ABOUT]-(node) RETURN collect(node.id) AS others }
        RETURN n0.id AS id, about, others ORDER BY id`;
      expect(await engine.read(statement, parameters)).toEqual([
        { id: 'c1', about: 'e1', others: ['e1'] },
        { id: 'e1', about: null, others: ['c1'] },
      ]);
    });

    test('follows what is changed, removed and deleted', async () => {
      const run = (statement: string) => engine.write((transaction) => transaction.run(statement));
      await run("MATCH (n:Claim {id: 'c1'}) SET n.searchTerms = 'missil'");
      expect(await find(['dron'])).toEqual(['c2']);
      expect(await find(['missil'])).toEqual(['c1']);
      await run("MATCH (n:Claim {id: 'c1'}) REMOVE n.searchTerms");
      expect(await find(['missil'])).toEqual([]);
      await run("MATCH (n:Claim {id: 'c2'}) DETACH DELETE n");
      expect(await find(['dron'])).toEqual([]);
      await run("MATCH (n:Claim {id: 'c4'}) SET n.searchTerms = 'dron'");
      expect(await find(['dron'])).toEqual(['c4']);
    });

    test('finds inside a transaction what it has written itself', async () => {
      const clause = engine.searchClause('Claim', 'query', 1);
      await engine.write(async (transaction) => {
        await transaction.run("CREATE (:Claim {id: 'c9', searchTerms: 'fire'})");
        const parameters = engine.searchParameters('query', [['fire']]);
        expect(await transaction.run(`${clause} RETURN node.id AS id`, parameters)).toEqual([{ id: 'c9' }]);
      });
    });

    test('takes fifty terms', async () => {
      const terms = Array.from({ length: 50 }, (_, i) => `term${i}`);
      await engine.write((transaction) =>
        transaction.run("CREATE (:Claim {id: 'long', searchTerms: $all}), (:Claim {id: 'short', searchTerms: $most})", {
          all: terms.join(' '),
          most: terms.slice(1).join(' '),
        }),
      );
      expect(await find(terms)).toEqual(['long']);
    });
  });
}
