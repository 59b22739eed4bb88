import type { RequestHandler } from 'express';
import { refuse } from './errors.ts';

/** A normalized host of a header or a setting. A setting without a port allows all ports. */
interface Host {
  name: string;
  port?: string;
}

/** A name, an IPv4 address or an IPv6 address in brackets, with or without a port: no user name, no path. */
const HOST = /^(\[[\da-f:.]+\]|[\w-]+(?:\.[\w-]+)*\.?)(?::(\d{0,5}))?$/i;
const HIGHEST_PORT = 65_535;

/** Parses and normalizes a host: lower case, without a trailing dot. Undefined if it is invalid. */
export function readHost(text: string): Host | undefined {
  const [, given = '', port] = HOST.exec(text) ?? [];
  if (!URL.canParse(`http://${given}`) || Number(port ?? 0) > HIGHEST_PORT) return undefined;
  const name = new URL(`http://${given}`).hostname.replace(/\.$/, '');
  return port ? { name, port: String(Number(port)) } : { name };
}

/** Addresses that mean all addresses of the machine. */
const WILDCARDS: ReadonlySet<string> = new Set(['0.0.0.0', '[::]']);
/** Hosts that always mean the local machine. */
const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);
/** A host without a port has the default port of its scheme, which a proxy may have changed. */
const DEFAULT_PORTS: readonly string[] = ['80', '443'];

/**
 * Refuses requests for unknown hosts, and requests from pages of unknown hosts. An attacker's domain can resolve to
 * this machine (DNS rebinding), and its pages could then read and write the graph.
 * @param host the host on which the server listens
 * @param allowed further host names of the server, with or without a port
 */
export function onlyKnownHosts(host: string, allowed: readonly string[]): RequestHandler {
  const own = host.includes(':') ? `[${host}]` : host;
  const known = [own, ...allowed].flatMap((each) => readHost(each) ?? []).filter(({ name }) => !WILDCARDS.has(name));
  const isKnown = ({ name, port }: Host): boolean =>
    LOOPBACK.has(name) ||
    name.endsWith('.localhost') ||
    known.some((each) => each.name === name && matchesPort(port, each));

  return (request, response, next) => {
    const { host: hosts = [], origin: origins = [] } = request.headersDistinct;
    const asked = hosts.length === 1 ? readHost(hosts[0] as string) : undefined;
    if (!asked) return refuse(response, 400, 'BAD_REQUEST', hostExpected(hosts));
    if (!isKnown(asked)) return refuse(response, 421, 'FORBIDDEN', hostRefused(hosts[0] as string));
    const unknown = origins.find((origin) => {
      const page = hostOfOrigin(origin);
      return !page || !isKnown(page);
    });
    if (unknown !== undefined) return refuse(response, 403, 'FORBIDDEN', originRefused(unknown));
    next();
  };
}

function matchesPort(port: string | undefined, allowed: Host): boolean {
  if (allowed.port === undefined) return true;
  return port === undefined ? DEFAULT_PORTS.includes(allowed.port) : port === allowed.port;
}

function hostOfOrigin(origin: string): Host | undefined {
  const [, host = ''] = /^https?:\/\/(.*)$/i.exec(origin) ?? [];
  return readHost(host);
}

function hostExpected(hosts: readonly string[]): string {
  const found = hosts.length === 0 ? 'none' : hosts.map((host) => JSON.stringify(host)).join(' and ');
  return `The header Host must name one host, with or without a port; it has ${found}.`;
}

function hostRefused(host: string): string {
  return `This server does not answer for the host ${JSON.stringify(host)}. If it should, add the host to ALLOWED_HOSTS.`;
}

function originRefused(origin: string): string {
  return `Pages of the origin ${JSON.stringify(origin)} may not use this server. If they should, add their host to ALLOWED_HOSTS.`;
}
