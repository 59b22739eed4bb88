/** What is used of packages that are installed for benchmarks only, so that types can be checked without them. */
declare module '@neo4j/graphql' {
  import type { GraphQLSchema } from 'graphql';
  import type { Driver } from 'neo4j-driver';
  export class Neo4jGraphQL {
    constructor(input: { typeDefs: string; driver: Driver });
    getSchema(): Promise<GraphQLSchema>;
  }
}

declare module 'autocannon' {
  export interface Result {
    requests: { average: number; total: number };
    latency: { p50: number; p99: number };
    errors: number;
    timeouts: number;
    non2xx: number;
  }
  export interface Options {
    url: string;
    connections: number;
    duration: number;
    method: 'POST';
    headers: Record<string, string>;
    body: string;
  }
  export default function autocannon(options: Options): Promise<Result>;
}
