import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import express, { type RequestHandler, type Response, Router } from 'express';
import helmet from 'helmet';

const EXPLORER = new URL('../../dist/explorer/', import.meta.url);
const PAGE = new URL('graphiql/index.html', EXPLORER);
/** Stands in the built page where the nonce of each answer goes. */
const NONCE = /__NONCE__/g;

/**
 * Shows the page for trying queries where a browser asks for `/graphql` itself, and serves the built files of the
 * explorer under `/assets`. The page needs nothing from any other host, and its policy lets it ask none.
 */
export function graphiql(): Router {
  const router = Router();
  router.use('/assets', express.static(fileURLToPath(new URL('assets/', EXPLORER)), { immutable: true, maxAge: '1y' }));
  if (!existsSync(PAGE)) return router;
  const page = readFileSync(PAGE, 'utf8');
  return router.get('/graphql', onlyForBrowsers, withNonce, policy, (_request, response) => {
    response
      .type('html')
      .set('Cache-Control', 'no-store')
      .send(page.replace(NONCE, nonceOf(response)));
  });
}

const onlyForBrowsers: RequestHandler = (request, response, next) => {
  response.vary('Accept');
  const wanted = request.accepts(['application/graphql-response+json', 'application/json', 'html']);
  next(wanted === 'html' ? undefined : 'route');
};

const withNonce: RequestHandler = (_request, response, next) => {
  response.locals.nonce = randomBytes(16).toString('base64');
  next();
};

function nonceOf(response: unknown): string {
  return String((response as Response).locals.nonce);
}

/** Monaco, the editor, makes `<style>` elements of its own: they carry the nonce. */
const policy = helmet.contentSecurityPolicy({
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'", (_request, response) => `'nonce-${nonceOf(response)}'`],
    imgSrc: ["'self'", 'data:'],
    fontSrc: ["'self'", 'data:'],
    connectSrc: ["'self'"],
    workerSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
});
