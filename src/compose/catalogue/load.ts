import type { GraphQLSchema } from 'graphql';
import { readCypherFiles } from '../../graph/cypher-files.ts';
import type { Catalogue } from './catalogue.ts';
import { checkCatalogue } from './check.ts';
import { readFragments } from './fragments.ts';
import { readModel } from './model.ts';
import { readRules } from './rules.ts';

/**
 * Reads the fragments, the rules, the statements of mutations and of derived data and the model from `cypher/`, and checks them against the
 * schema and each other.
 * @throws FragmentError with file and line
 */
export function loadCatalogue(schema: GraphQLSchema, folder: URL): Catalogue {
  const rules = readRules(new URL('rules/', folder));
  const catalogue: Catalogue = { schema, fragments: readFragments(folder, rules), rules };
  const model = readModel(new URL('model.cypher', folder));
  const [mutations, derived] = ['Mutation/', 'derived/'].map((name) => readCypherFiles(new URL(name, folder)));
  checkCatalogue(catalogue, model, mutations ?? [], derived);
  return catalogue;
}
