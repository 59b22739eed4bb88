/** Serves `@neo4j/graphql` as its users do: Apollo Server on Express, in a process of its own. Run by `servers.ts`. */
import { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import express from 'express';
import { neo4jGraphql } from '../contenders/neo4j-graphql.ts';

const { NEO4J_URI = '', PORT } = process.env;
const { schema, context } = await neo4jGraphql(NEO4J_URI);
const apollo = new ApolloServer({ schema, stopOnTerminationSignals: true });
await apollo.start();
express()
  .use('/graphql', express.json(), expressMiddleware(apollo, { context: async () => context() }))
  .listen(Number(PORT), '127.0.0.1');
