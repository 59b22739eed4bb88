import { type RequestHandler, Router } from 'express';
import { page } from './page.ts';

const PAGE = new URL('../../../dist/explorer/graphiql/index.html', import.meta.url);

/**
 * Serves GraphiQL to browsers that open `/graphql`. The fonts of its editor are embedded in its styles.
 */
export function graphiql(): Router {
  const router = Router();
  const handlers = page(PAGE, { images: ['data:'], fonts: ['data:'] });
  return handlers ? router.get('/graphql', onlyForBrowsers, ...handlers) : router;
}

const onlyForBrowsers: RequestHandler = (request, response, next) => {
  response.vary('Accept');
  const wanted = request.accepts(['application/graphql-response+json', 'application/json', 'html']);
  next(wanted === 'html' ? undefined : 'route');
};
