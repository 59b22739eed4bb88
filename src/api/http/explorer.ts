import { fileURLToPath } from 'node:url';
import compression from 'compression';
import express, { type RequestHandler, Router } from 'express';
import { page } from './page.ts';

const BUILT = new URL('../../../dist/explorer/', import.meta.url);
const PAGE = new URL('index.html', BUILT);
const ASSETS = fileURLToPath(new URL('assets/', BUILT));

/** The addresses that the explorer's own router knows; it tells the rest of what is not there. */
const PATHS = ['/', '/source/:id', '/entity/:id', '/claim/:id', '/document/:id', '/view/:id'];

/**
 * Serves the explorer: one page for all of its addresses, and under `/assets` the files of all built pages. Their names
 * change with what is in them, so browsers may keep them. Pictures that are drawn there go to a file through `blob:` and
 * `data:`.
 */
export function explorer(): Router {
  const router = Router();
  router.use('/assets', compression(), express.static(ASSETS, { immutable: true, maxAge: '1y' }));
  return router.get(PATHS, ...(explorerPage() ?? [notBuilt]));
}

/** People who mistype an address are answered by the page, which says so; programs by what comes after. */
export function explorerNotFound(): Router {
  const router = Router();
  const answer = explorerPage();
  if (answer) router.get(/.*/, onlyReaders, ...answer);
  return router;
}

const onlyReaders: RequestHandler = (request, response, next) => {
  const isReader = request.accepts(['json', 'html']) === 'html';
  if (!isReader || request.path.startsWith('/assets/')) return next('route');
  response.status(404);
  next();
};

function explorerPage(): RequestHandler[] | undefined {
  return page(PAGE, { images: ['data:', 'blob:'], fonts: [] });
}

/** In an installed package it always is; a checkout may have been started straight from its sources. */
const notBuilt: RequestHandler = (_request, response) => {
  const message = 'The explorer is not built here: `npm run build` builds it. The GraphQL API is at /graphql.';
  response.status(404).json({ errors: [{ message, extensions: { code: 'NOT_FOUND' } }] });
};
