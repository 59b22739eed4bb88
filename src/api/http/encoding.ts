import { isUtf8 } from 'node:buffer';
import type { IncomingMessage, ServerResponse } from 'node:http';
import express, { type RequestHandler } from 'express';
import { refuse } from './errors.ts';

/** Reads a body of JSON of at most `limit` bytes; what is not UTF-8 is refused, in the query string too. */
export function utf8Json(limit: number): RequestHandler[] {
  return [onlyUtf8Query, express.json({ limit, verify: verifyUtf8 })];
}

/**
 * Refuses a request body, as it is after inflating, that is no UTF-8: decoding would put U+FFFD for what it cannot read.
 * A byte order mark at its beginning is UTF-8, and is left out by what decodes it.
 * @throws Error with the status and the type that `answerError` tells
 */
function verifyUtf8(_request: IncomingMessage, _response: ServerResponse, body: Buffer, charset: string): void {
  if (charset !== 'utf-8') throw fault(415, 'charset.unsupported');
  if (!isUtf8(body)) throw fault(400, 'charset.invalid');
}

function fault(status: number, type: string): Error {
  return Object.assign(new Error(type), { status, type });
}

/** Refuses a query string whose bytes are no UTF-8, for the same reason. */
const onlyUtf8Query: RequestHandler = ({ url }, response, next) => {
  const start = url.indexOf('?');
  if (start < 0 || isUtf8Encoded(url.slice(start))) return next();
  refuse(
    response,
    400,
    'BAD_REQUEST',
    'The query string is not valid UTF-8: expected bytes of UTF-8, percent-encoded.',
  );
};

function isUtf8Encoded(query: string): boolean {
  try {
    // A percent sign that encodes nothing stands for itself.
    decodeURIComponent(query.replace(/%(?![\da-f]{2})/gi, '%25'));
    return true;
  } catch {
    return false;
  }
}
