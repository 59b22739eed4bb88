import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import compression from 'compression';
import express, { type RequestHandler, type Response, Router } from 'express';
import helmet from 'helmet';

const BUILT = new URL('../../dist/explorer/', import.meta.url);
const PAGE = new URL('index.html', BUILT);
const ASSETS = fileURLToPath(new URL('assets/', BUILT));
/** Stands in the built page where the nonce of each answer goes. */
const NONCE = /__NONCE__/g;

/** The addresses that the explorer's own router knows; it tells the rest of what is not there. */
const PATHS = ['/', '/source/:id', '/entity/:id', '/claim/:id', '/document/:id', '/view/:id'];

/**
 * Serves the explorer: one page for all of its addresses, and under `/assets` the files of all built pages. Their names
 * change with what is in them, so browsers may keep them.
 */
export function explorer(): Router {
  const router = Router();
  router.use('/assets', compression(), express.static(ASSETS, { immutable: true, maxAge: '1y' }));
  const page = existsSync(PAGE) ? readFileSync(PAGE, 'utf8') : null;
  if (page === null) return router.get(PATHS, notBuilt);
  const send: RequestHandler = (_request, response) => {
    response
      .type('html')
      .set('Cache-Control', 'no-store')
      .send(page.replace(NONCE, nonceOf(response)));
  };
  return router.get(PATHS, withNonce, policy, send);
}

/** In an installed package it always is; a checkout may have been started straight from its sources. */
const notBuilt: RequestHandler = (_request, response) => {
  const message = 'The explorer is not built here: `npm run build` builds it. The GraphQL API is at /graphql.';
  response.status(404).json({ errors: [{ message, extensions: { code: 'NOT_FOUND' } }] });
};

const withNonce: RequestHandler = (_request, response, next) => {
  response.locals.nonce = randomBytes(16).toString('base64');
  next();
};

function nonceOf(response: unknown): string {
  return String((response as Response).locals.nonce);
}

/**
 * Nothing from other hosts, and no script or style but from the project's files. The nonce is for the one `<style>` that
 * react-aria makes, for how fingers press; pictures that are drawn here go to a file through `blob:` and `data:`.
 */
const policy = helmet.contentSecurityPolicy({
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'", (_request, response) => `'nonce-${nonceOf(response)}'`],
    imgSrc: ["'self'", 'data:', 'blob:'],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    workerSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
});
