import type { Reply } from './client.ts';

/** What an answer has to be: one without errors, one with nothing but errors, or either. */
export type Wanted = 'answered' | 'refused' | 'either';

/** What an answer says, as far as it is judged. */
export interface Told {
  isAnswered: boolean;
  codes: string[];
  /** The estimate in its extensions. */
  cost: number | undefined;
  faults: string[];
}

/** The codes that clients are told of. An internal error is none of them. */
const DOCUMENTED: ReadonlySet<string> = new Set([
  'BAD_USER_INPUT',
  'NOT_FOUND',
  'CONFLICT',
  'SPAN_MISMATCH',
  'FORBIDDEN',
  'TOO_COSTLY',
  'UNAVAILABLE',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_REQUEST',
]);

/** Traces of the inside: stacks, places of files, errors of the engines, and statements. */
const LEAKS = [
  /\n\s+at \S/,
  /\\n\s+at \S/,
  /node_modules/,
  /(?:file:\/\/|\/)(?:work|root|home|tmp|usr|src|dist)\//,
  /\b\w+\.(?:ts|js):\d+/,
  /GRAFEO-[A-Z]\d/,
  /\bNeo\.\w+Error/,
  /\b(?:MATCH|UNWIND|MERGE) [($]/,
];

interface Body {
  data?: Record<string, unknown> | null;
  errors?: { message?: unknown; extensions?: { code?: unknown } }[];
  extensions?: { cost?: { estimate?: number } };
}

/** What is wrong in kind with an answer; an empty list if nothing is. `wanted` tells what it had to be. */
export function judge(reply: Reply, wanted: Wanted): Told {
  const body = parse(reply.text);
  if (!body) return { isAnswered: false, codes: [], cost: undefined, faults: ['the answer is no JSON object'] };
  const codes = (body.errors ?? []).map(({ extensions }) => String(extensions?.code));
  const isAnswered = codes.length === 0 && body.data !== undefined && body.data !== null;
  const isRefused = codes.length > 0 && Object.values(body.data ?? {}).every((value) => value === null);
  const faults = [
    ...statusFaults(reply.status, codes),
    ...codes.filter((code) => !DOCUMENTED.has(code)).map((code) => `an error has the code ${code}`),
    ...LEAKS.filter((leak) => leak.test(reply.text)).map((leak) => `the answer holds ${leak}`),
    ...(codes.length === 0 && !isAnswered ? ['there is neither data nor an error'] : []),
    ...(wanted === 'answered' && !isAnswered ? [`it was not answered: ${messages(body)}`] : []),
    ...(wanted === 'refused' && !isRefused ? ['it was not refused'] : []),
  ];
  return { isAnswered, codes, cost: body.extensions?.cost?.estimate, faults };
}

function parse(text: string): Body | undefined {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null && !Array.isArray(body) ? (body as Body) : undefined;
  } catch {
    return undefined;
  }
}

function statusFaults(status: number, codes: string[]): string[] {
  if (status < 500) return [];
  if (status === 503 && codes.length > 0 && codes.every((code) => code === 'UNAVAILABLE')) return [];
  return [`the status is ${status} with ${codes.join(', ') || 'no code'}`];
}

function messages({ errors = [] }: Body): string {
  return errors
    .slice(0, 2)
    .map(({ message }) => String(message).slice(0, 200))
    .join(' | ');
}
