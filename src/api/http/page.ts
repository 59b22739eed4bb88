import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { RequestHandler, Response } from 'express';
import helmet from 'helmet';

/** Stands in a built page where the nonce of each answer goes. */
const NONCE = /__NONCE__/g;

/**
 * Sends a built page under a policy that lets it use the project's own files and ask no other host. `<style>` elements
 * that its libraries make carry the nonce. Undefined where the page is not built.
 *
 * @param allowed what pictures and fonts may come from beside the project's own files
 */
export function page(file: URL, allowed: { images: string[]; fonts: string[] }): RequestHandler[] | undefined {
  if (!existsSync(file)) return undefined;
  const text = readFileSync(file, 'utf8');
  const send: RequestHandler = (_request, response) => {
    response
      .type('html')
      .set('Cache-Control', 'no-store')
      .send(text.replace(NONCE, nonceOf(response)));
  };
  return [withNonce, policy(allowed), send];
}

const withNonce: RequestHandler = (_request, response, next) => {
  response.locals.nonce = randomBytes(16).toString('base64');
  next();
};

function nonceOf(response: unknown): string {
  return String((response as Response).locals.nonce);
}

function policy({ images, fonts }: { images: string[]; fonts: string[] }): RequestHandler {
  return helmet.contentSecurityPolicy({
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", (_request, response) => `'nonce-${nonceOf(response)}'`],
      imgSrc: ["'self'", ...images],
      fontSrc: ["'self'", ...fonts],
      connectSrc: ["'self'"],
      workerSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: ["'none'"],
    },
  });
}
