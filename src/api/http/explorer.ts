import { fileURLToPath } from 'node:url';
import compression from 'compression';
import express, { type RequestHandler, Router } from 'express';
import { page } from './page.ts';

const BUILT = new URL('../../../dist/explorer/', import.meta.url);
const PAGE = new URL('index.html', BUILT);
const ASSETS = fileURLToPath(new URL('assets/', BUILT));

/** The paths that the router of the explorer knows. For all others the explorer shows a "not found" page. */
const PATHS = ['/', '/source/:id', '/entity/:id', '/claim/:id', '/document/:id', '/view/:id'];

/**
 * Serves the explorer: one page for all its paths, and the files of all built pages under `/assets`. The names of these
 * files contain a hash of their content, so browsers may cache them. Exported images use `blob:` and `data:`.
 */
export function explorer(): Router {
  const router = Router();
  router.use('/assets', compression(), express.static(ASSETS, { immutable: true, maxAge: '1y' }));
  return router.get(PATHS, ...(explorerPage() ?? [notBuilt]));
}

/** Serves the "not found" page of the explorer to browsers. Other clients get the next handler. */
export function explorerNotFound(): Router {
  const router = Router();
  const answer = explorerPage();
  if (answer) router.get(/.*/, onlyBrowsers, ...answer);
  return router;
}

const onlyBrowsers: RequestHandler = (request, response, next) => {
  const isBrowser = request.accepts(['json', 'html']) === 'html';
  if (!isBrowser || request.path.startsWith('/assets/')) return next('route');
  response.status(404);
  next();
};

function explorerPage(): RequestHandler[] | undefined {
  return page(PAGE, { images: ['data:', 'blob:'], fonts: [] });
}

/** An installed package is always built; a checkout may run directly from its sources. */
const notBuilt: RequestHandler = (_request, response) => {
  const message = 'The explorer is not built: run `npm run build`. The GraphQL API is at /graphql.';
  response.status(404).json({ errors: [{ message, extensions: { code: 'NOT_FOUND' } }] });
};
