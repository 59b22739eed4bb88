import { derivedKey } from '../../shared/ids.ts';
import { mapInSlices } from '../../shared/slices.ts';
import type { Span } from '../../shared/spans.ts';
import { checkList } from '../checks.ts';
import type { Claims } from '../claims/claims.ts';
import type { Documents } from '../documents/documents.ts';
import type { EntityHandle } from '../entities/draft.ts';
import type { Entities } from '../entities/entities.ts';
import { invalid } from '../errors.ts';
import type { EntityRef, RelayInput } from '../inputs.ts';
import type { TextWork } from '../text-work.ts';
import { type AttributionDraft, MAX_LINKS, type SayingProperties } from './draft.ts';
import { type Anchorage, anchorSpans, checkEvidence, wantSpans } from './evidence.ts';

/** One who passes on what another said. */
interface IdentifiedRelay {
  handle: EntityHandle;
  /** The id of the entity. */
  source: string;
  spans: Span[];
  properties: SayingProperties;
}

/** An act of saying of which it is known where it stands, who says it and what is said. */
export interface Identified {
  draft: AttributionDraft;
  /** The same for the same document, source, claim and spans. */
  fingerprint: string;
  document: string;
  /** The id of the entity that says it; the publisher's where there is no handle. */
  source: string;
  sourceHandle: EntityHandle | null;
  spans: Span[];
  onBehalfOf: EntityHandle[];
  targets: EntityHandle[];
  relays: IdentifiedRelay[];
}

/** What makes an act of saying itself. */
export function fingerprintOf(document: string, source: string, claim: string, spans: readonly Span[]): string {
  const places = spans.flatMap(({ part, start, end }) => [part, start, end]);
  return derivedKey('attribution', document, source, claim, ...places);
}

/** Notes that the spans of these drafts are to be found in their documents, which must have been read. */
export function wantAllSpans(texts: TextWork, drafts: readonly AttributionDraft[], documents: Documents): void {
  for (const draft of drafts) {
    const document = documents.get(draft.document);
    wantSpans(texts, anchorage(document, draft));
    for (const relay of draft.relays) wantSpans(texts, anchorage(document, relay));
  }
}

function anchorage(
  document: Anchorage['document'],
  saying: { path: string; input: Pick<Anchorage, 'spans'> },
): Anchorage {
  return { document, spans: saying.input.spans, path: `${saying.path}.spans` };
}

/**
 * Anchors the spans of one draft in its document, which must have been read, and notes the entities that it speaks of.
 * The function that it returns finishes the work once these have been read too.
 */
export async function identify(
  draft: AttributionDraft,
  entities: Entities,
  documents: Documents,
  claims: Claims,
  texts: TextWork,
): Promise<() => Identified> {
  const { path, input, properties } = draft;
  const document = documents.get(draft.document);
  const spans = await anchorSpans(texts, anchorage(document, draft));
  checkEvidence(spans, 'ORIGIN', properties.form, `${path}.spans`);
  // Tells unnamed entities apart: the same words of the same document mean the same one.
  const origin = [document.id, ...spans.flatMap(({ part, start, end }) => [part, start, end])];
  const refer = (ref: EntityRef, field: string): Promise<EntityHandle> =>
    entities.refer(ref, `${path}.${field}`, [...origin, field]);
  const referAll = (refs: readonly EntityRef[] | null | undefined, field: string): Promise<EntityHandle[]> =>
    mapInSlices(checkList(refs, `${path}.${field}`, MAX_LINKS), (ref, index) => refer(ref, `${field}.${index}`));

  const sourceHandle = input.source ? await refer(input.source, 'source') : null;
  const onBehalfOf = await referAll(input.onBehalfOf, 'onBehalfOf');
  const targets = await referAll(input.targets, 'targets');
  const relays = await mapInSlices(draft.relays, async (relay, index) => ({
    ...relay,
    handle: await refer(relayEntity(relay.input, relay.path), `relays.${index}.source`),
    spans: await relaySpans(texts, anchorage(document, relay)),
  }));

  return () => {
    const publisher = documents.publisherOf(document);
    const said = sourceHandle ? entities.idOf(sourceHandle) : null;
    const source = properties.form === 'OWN_VOICE' ? ownVoice(said, publisher, document.id, path) : said;
    if (source === null) throw invalid(`${path}.source`, `expected who says it (form is ${properties.form})`);
    const steps = relays.map((relay) => ({ ...relay, source: entities.idOf(relay.handle) }));
    refuseCycle([source, ...steps.map((step) => step.source)], publisher, path);
    const fingerprint = fingerprintOf(document.id, source, claims.idOf(draft.claim), spans);
    const documentId = document.id;
    return {
      draft,
      fingerprint,
      document: documentId,
      source,
      sourceHandle,
      spans,
      onBehalfOf,
      targets,
      relays: steps,
    };
  };
}

function relayEntity(relay: RelayInput, path: string): EntityRef {
  if (relay.source) return relay.source;
  throw invalid(`${path}.source`, 'expected who passes it on');
}

async function relaySpans(texts: TextWork, place: Anchorage): Promise<Span[]> {
  const spans = await anchorSpans(texts, place);
  checkEvidence(spans, 'RELAY', 'INDIRECT', place.path);
  return spans;
}

/** The publisher speaks for itself, and only it can. */
function ownVoice(said: string | null, publisher: string | null, document: string, path: string): string {
  if (publisher === null) {
    throw invalid(`${path}.document`, `${document} has no publisher, who would speak with form OWN_VOICE`, {
      document,
    });
  }
  if (said === null || said === publisher) return publisher;
  const problem = `with form OWN_VOICE the publisher speaks, ${publisher}, not ${said}; leave it out, or give another form`;
  throw invalid(`${path}.source`, problem, { expected: publisher, actual: said });
}

/** From the origin through the relays to the publisher, nobody passes on what came from himself. */
function refuseCycle(chain: readonly string[], publisher: string | null, path: string): void {
  const seen = new Set<string>();
  chain.forEach((source, index) => {
    const at = index === 0 ? `${path}.source` : `${path}.relays.${index - 1}.source`;
    if (seen.has(source)) throw invalid(at, `${source} stands twice in the chain of relays`, { chain });
    if (chain.length > 1 && source === publisher) {
      throw invalid(at, `${source} is the publisher, with whom the chain of relays ends without being named`, {
        chain,
      });
    }
    seen.add(source);
  });
}
