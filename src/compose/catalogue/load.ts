import { readFileSync } from 'node:fs';
import type { GraphQLSchema } from 'graphql';
import { type Catalogue, readPolicy } from './catalogue.ts';
import { checkCatalogue } from './check.ts';
import { readFragments } from './fragments.ts';
import { readModel } from './model.ts';

/**
 * Reads the fragments, the policy and the model from `cypher/` and checks them against the schema.
 * @throws FragmentError with file and line
 */
export function loadCatalogue(schema: GraphQLSchema, folder: URL): Catalogue {
  const catalogue: Catalogue = {
    schema,
    fragments: readFragments(folder),
    policy: readPolicy(readFileSync(new URL('visible.cypher', folder), 'utf8')),
  };
  checkCatalogue(catalogue, readModel(new URL('model.cypher', folder)));
  return catalogue;
}
