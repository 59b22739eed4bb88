import type { Path } from './path.ts';

const NAMED = 'id name kind isNamed';
const CLAIM = 'id text language translations { language text }';

/** The paths between two items, the shortest first. */
export const PATHS = `
  query Paths($from: ID!, $to: ID!, $atMost: Int!, $first: Int!) {
    paths(from: $from, to: $to, atMost: $atMost, first: $first) {
      position
      length
      steps {
        position
        relationship
        isForward
        node {
          __typename
          ... on Entity { ${NAMED} }
          ... on Claim { ${CLAIM} sources(first: 3) { nodes { ${NAMED} } } }
          ... on Document { id title }
          ... on Attribution {
            id role speechAct form certainty polarity basis
            source { ${NAMED} }
            claim { ${CLAIM} }
          }
        }
      }
    }
  }`;
export interface PathsAnswer {
  paths: Path[];
}
