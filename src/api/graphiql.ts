import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { type RequestHandler, type Response, Router } from 'express';
import helmet from 'helmet';

const PAGE = new URL('../../dist/explorer/graphiql/index.html', import.meta.url);
/** Stands in the built page where the nonce of each answer goes. */
const NONCE = /__NONCE__/g;

/**
 * Shows the page for trying queries where a browser asks for `/graphql` itself. The page needs nothing from any other
 * host, and its policy lets it ask none.
 */
export function graphiql(): Router {
  const router = Router();
  if (!existsSync(PAGE)) return router;
  const page = readFileSync(PAGE, 'utf8');
  return router.get('/graphql', onlyForBrowsers, withNonce, policy, (_request, response) => {
    const nonce = nonceOf(response);
    response.type('html').set('Cache-Control', 'no-store').send(page.replace(NONCE, nonce));
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
