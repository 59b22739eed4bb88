import { readFileSync } from 'node:fs';
import { blank, labelsIn, relationshipTypesIn } from './cypher.ts';

/** The labels and relationship types that a statement may name. */
export interface Model {
  labels: ReadonlySet<string>;
  relationshipTypes: ReadonlySet<string>;
}

/** Reads the model from the patterns in its file. */
export function readModel(file: URL): Model {
  const text = blank(readFileSync(file, 'utf8'));
  return {
    labels: new Set(labelsIn(text).map((found) => found.name)),
    relationshipTypes: new Set(relationshipTypesIn(text).map((found) => found.name)),
  };
}
