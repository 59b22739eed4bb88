import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { RequestHandler, Response } from 'express';
import helmet from 'helmet';

/** The placeholder for the nonce in a built page. */
const NONCE = /__NONCE__/g;

/**
 * Sends a built page with a content security policy: it can load only files of the project and cannot contact other
 * hosts. `<style>` elements that its libraries create carry the nonce. Undefined if the page is not built.
 *
 * @param allowed further sources of images and fonts
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
