import { isUtf8 } from 'node:buffer';
import type { IncomingMessage, ServerResponse } from 'node:http';
import express, { type RequestHandler } from 'express';
import { refuse } from './errors.ts';

/** Parses a JSON body of at most `limit` bytes. Refuses bodies and query strings that are not UTF-8. */
export function utf8Json(limit: number): RequestHandler[] {
  return [onlyUtf8Query, express.json({ limit, verify: verifyUtf8 })];
}

/**
 * Refuses a decompressed request body that is not UTF-8: decoding would replace invalid bytes with U+FFFD. A byte order
 * mark at the start is allowed; the decoder removes it.
 * @throws Error with the status and type that `answerError` handles
 */
function verifyUtf8(_request: IncomingMessage, _response: ServerResponse, body: Buffer, charset: string): void {
  if (charset !== 'utf-8') throw fault(415, 'charset.unsupported');
  if (!isUtf8(body)) throw fault(400, 'charset.invalid');
}

function fault(status: number, type: string): Error {
  return Object.assign(new Error(type), { status, type });
}

/** Refuses a query string that is not UTF-8, for the same reason. */
const onlyUtf8Query: RequestHandler = ({ url }, response, next) => {
  const start = url.indexOf('?');
  if (start < 0 || isUtf8Encoded(url.slice(start))) return next();
  refuse(response, 400, 'BAD_REQUEST', 'The query string is not valid UTF-8: expected percent-encoded UTF-8.');
};

function isUtf8Encoded(query: string): boolean {
  try {
    // A percent sign without two hexadecimal digits means itself.
    decodeURIComponent(query.replace(/%(?![\da-f]{2})/gi, '%25'));
    return true;
  } catch {
    return false;
  }
}
