import type { RequestHandler } from 'express';
import { refuse } from './errors.ts';

/** A host as a header or a setting names it, in one spelling. A setting without a port means every port. */
interface Host {
  name: string;
  port?: string;
}

/** A name, an IPv4 address or an IPv6 address in brackets, with or without a port: no user name, no path. */
const HOST = /^(\[[\da-f:.]+\]|[\w-]+(?:\.[\w-]+)*\.?)(?::(\d{0,5}))?$/i;
const HIGHEST_PORT = 65_535;

/** Reads the name of a host in one spelling: lower case, without a dot at its end. Undefined where it is none. */
export function readHost(text: string): Host | undefined {
  const [, given = '', port] = HOST.exec(text) ?? [];
  if (!URL.canParse(`http://${given}`) || Number(port ?? 0) > HIGHEST_PORT) return undefined;
  const name = new URL(`http://${given}`).hostname.replace(/\.$/, '');
  return port ? { name, port: String(Number(port)) } : { name };
}

/** Addresses that stand for all of a machine's. */
const WILDCARDS: ReadonlySet<string> = new Set(['0.0.0.0', '[::]']);
/** They lead to one's own machine, and no name server is asked for them. */
const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);
/** A host without a port has the one of its scheme, which a proxy before the server may have changed. */
const DEFAULT_PORTS: readonly string[] = ['80', '443'];

/**
 * Refuses requests for other hosts than this server's, and those of other hosts' pages. Somebody else's name may lead to
 * this machine (DNS rebinding); a page under it could then read and write everything here.
 * @param host where the server listens
 * @param allowed further hosts under which it is reached, with or without a port
 */
export function onlyKnownHosts(host: string, allowed: readonly string[]): RequestHandler {
  const own = host.includes(':') ? `[${host}]` : host;
  const known = [own, ...allowed].flatMap((each) => readHost(each) ?? []).filter(({ name }) => !WILDCARDS.has(name));
  const isKnown = ({ name, port }: Host): boolean =>
    LOOPBACK.has(name) || name.endsWith('.localhost') || known.some((each) => each.name === name && fits(port, each));

  return (request, response, next) => {
    const { host: hosts = [], origin: origins = [] } = request.headersDistinct;
    const asked = hosts.length === 1 ? readHost(hosts[0] as string) : undefined;
    if (!asked) return refuse(response, 400, 'BAD_REQUEST', hostExpected(hosts));
    if (!isKnown(asked)) return refuse(response, 421, 'FORBIDDEN', hostRefused(hosts[0] as string));
    const strange = origins.find((origin) => {
      const page = hostOfOrigin(origin);
      return !page || !isKnown(page);
    });
    if (strange !== undefined) return refuse(response, 403, 'FORBIDDEN', originRefused(strange));
    next();
  };
}

function fits(port: string | undefined, allowed: Host): boolean {
  if (allowed.port === undefined) return true;
  return port === undefined ? DEFAULT_PORTS.includes(allowed.port) : port === allowed.port;
}

function hostOfOrigin(origin: string): Host | undefined {
  const [, host = ''] = /^https?:\/\/(.*)$/i.exec(origin) ?? [];
  return readHost(host);
}

function hostExpected(hosts: readonly string[]): string {
  const found = hosts.length === 0 ? 'none' : hosts.map((host) => JSON.stringify(host)).join(' and ');
  return `The header Host must name one host, with or without a port; there is ${found}.`;
}

function hostRefused(host: string): string {
  return `This server does not answer for the host ${JSON.stringify(host)}. If it should, add the host to ALLOWED_HOSTS.`;
}

function originRefused(origin: string): string {
  return `Pages of the origin ${JSON.stringify(origin)} may not use this server. If they should, add their host to ALLOWED_HOSTS.`;
}
