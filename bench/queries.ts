import { BUSIEST_ENTITY, BUSIEST_SOURCE, PROBES } from './graph/generate.ts';

/** One question, as a client of the project asks it. What comes back is compared with what the others answer. */
export interface Question {
  name: string;
  /** The question in words. */
  about: string;
  query: string;
  variables: Record<string, unknown>;
}

const SHALLOW = `query Shallow($id: ID!) {
  entity(id: $id) {
    id name
    claims(first: 50) { nodes {
      id text
      sources { nodes { id name } }
      entities { nodes { id name } }
      attributions { nodes { id document { id title } } }
    } }
  }
}`;

const DEEP = `query Deep($id: ID!) {
  source(id: $id) {
    id name
    claims(first: 20) { nodes {
      id text
      entities { nodes {
        id name
        claims(first: 5) { nodes { id text sources { nodes { id name } } } }
      } }
    } }
  }
}`;
export const QUESTIONS = { SHALLOW, DEEP, PROBES, BUSIEST_ENTITY, BUSIEST_SOURCE };
