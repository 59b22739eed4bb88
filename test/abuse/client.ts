import { Agent, type IncomingHttpHeaders, request } from 'node:http';
import { connect } from 'node:net';

/** A request as it is put on the wire. */
export interface Sent {
  method?: string;
  path?: string;
  headers?: Record<string, string | string[]>;
  body?: string | Buffer;
}

/** What came back. */
export interface Reply {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
  /** From the sending to the end of the answer. */
  ms: number;
}

/** Longer than any answer may take: then there is none. */
const PATIENCE_MS = 60_000;
/** How long a raw connection may stay silent. */
const SILENCE_MS = 5_000;

const JSON_TYPE = 'application/json';
const ACCEPTED = 'application/graphql-response+json, application/json;q=0.9';

/** A connection that was kept is gone. */
class Closed extends Error {}

/** A GraphQL operation as clients send it. */
export function operation(query: string, variables: Record<string, unknown> = {}): Sent {
  return json(JSON.stringify({ query, variables }));
}

/** A body for `/graphql` that says of itself that it is JSON. */
export function json(body: string | Buffer, headers: Sent['headers'] = {}): Sent {
  return { method: 'POST', headers: { 'content-type': JSON_TYPE, accept: ACCEPTED, ...headers }, body };
}

/** Sends requests to one server over connections that are kept. */
export class Client {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 64 });
  readonly #url: URL;
  readonly #patienceMs: number;

  constructor(url: string, patienceMs = PATIENCE_MS) {
    this.#url = new URL(url);
    this.#patienceMs = patienceMs;
  }

  /** Sends a request and reads the answer. @throws Error if there is none */
  async send(sent: Sent): Promise<Reply> {
    try {
      return await this.#send(sent);
    } catch (error) {
      // The server may close a connection that was kept just when it is used again.
      if (!(error instanceof Closed)) throw error;
      return this.#send(sent);
    }
  }

  #send({ method = 'GET', path = '/graphql', headers = {}, body }: Sent): Promise<Reply> {
    const { hostname, port } = this.#url;
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const start = performance.now();
    return new Promise((resolve, reject) => {
      const options = { hostname, port, method, path, headers: { ...length, ...headers }, agent: this.#agent };
      const sending = request(options, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.once('error', reject).once('end', () => {
          const text = Buffer.concat(chunks).toString('utf8');
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text, ms: performance.now() - start });
        });
      });
      const late = () => sending.destroy(new Error(`no answer within ${this.#patienceMs} ms`));
      sending.setTimeout(this.#patienceMs, late);
      sending.once('error', (error) => reject(sending.reusedSocket ? new Closed(error.message) : error));
      sending.end(body);
    });
  }

  /** Sends a request and goes away after some milliseconds, whatever has come by then. */
  async leave({ method = 'POST', path = '/graphql', headers = {}, body = '' }: Sent, afterMs: number): Promise<void> {
    const { hostname, port } = this.#url;
    await new Promise<void>((resolve) => {
      const sending = request({ hostname, port, method, path, headers, agent: false });
      sending.once('close', resolve).once('error', () => {});
      sending.once('response', (response) => response.once('error', () => {}).resume());
      sending.end(body);
      setTimeout(() => sending.destroy(), afterMs);
    });
  }

  /** Sends bytes as they are, and reads until the server closes the connection or says no more. */
  raw(bytes: string | Buffer, silenceMs = SILENCE_MS): Promise<string> {
    const { hostname, port } = this.#url;
    return new Promise((resolve) => {
      let text = '';
      const socket = connect(Number(port), hostname, () => socket.write(bytes));
      socket.setTimeout(silenceMs, () => socket.destroy());
      socket.on('data', (data) => {
        text += data;
      });
      socket.once('error', () => {}).once('close', () => resolve(text));
    });
  }

  /** Asks for data. @throws Error if the answer has errors */
  // biome-ignore lint/suspicious/noExplicitAny: the shape of an answer is its question's.
  async ask(query: string, variables: Record<string, unknown> = {}): Promise<any> {
    const { text } = await this.send(operation(query, variables));
    const { data, errors } = JSON.parse(text) as { data?: unknown; errors?: unknown };
    if (errors) throw new Error(`${query.slice(0, 300)}: ${JSON.stringify(errors).slice(0, 500)}`);
    return data;
  }

  close(): void {
    this.#agent.destroy();
  }
}
