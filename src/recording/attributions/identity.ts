import { derivedKey } from '../../shared/ids.ts';
import type { EntityRef } from '../../shared/schema.generated.ts';
import { mapInSlices } from '../../shared/slices.ts';
import type { Span } from '../../shared/spans.ts';
import { checkList } from '../checks.ts';
import { attempt, type RecordingContext } from '../context.ts';
import type { KnownDocument } from '../documents/documents.ts';
import type { EntityHandle } from '../entities/draft.ts';
import { invalid } from '../errors.ts';
import { MAX_ATTRIBUTION_LINKS } from '../limits.ts';
import type { AttributionDraft, AttributionProperties } from './draft.ts';
import { type Anchorage, anchoredSpans, checkEvidence, wantSpans } from './evidence.ts';
import type { Registries } from './registries.ts';

/** A relay whose spans are found in the document. */
interface AnchoredRelay {
  source: EntityHandle;
  spans: Span[];
  properties: AttributionProperties;
}

/** An attribution whose spans are found in its document, and whose entities are noted. */
export interface AnchoredAttribution {
  draft: AttributionDraft;
  document: KnownDocument;
  spans: Span[];
  /** Null where the publisher is the source. */
  source: EntityHandle | null;
  onBehalfOf: EntityHandle[];
  targets: EntityHandle[];
  relays: AnchoredRelay[];
}

/** An attribution of which it is known who says what where. */
export interface IdentifiedAttribution extends AnchoredAttribution {
  /** The same for the same document, source, claim and spans. */
  fingerprint: string;
  /** The ids of the sources: of its own, then those of its relays. */
  sources: [string, ...string[]];
}

/** Attributions with the same fingerprint are the same. */
export function fingerprintOf(document: string, source: string, claim: string, spans: readonly Span[]): string {
  return derivedKey('attribution', document, source, claim, ...placesOf(spans));
}

function placesOf(spans: readonly Span[]): (string | number)[] {
  return spans.flatMap(({ part, start, end }) => [part, start, end]);
}

/** Notes that the spans of a draft are to be found in its document, which must have been read. */
export function wantAllSpans(context: RecordingContext, draft: AttributionDraft, { documents }: Registries): void {
  const document = documents.get(draft.document);
  for (const anchorage of anchoragesOf(document, draft)) wantSpans(context, anchorage);
}

/** Where the spans of a draft are to be found: its own, then those of its relays. */
function anchoragesOf(document: KnownDocument, draft: AttributionDraft): Anchorage[] {
  return [draft, ...draft.relays].map(({ path, input }) => ({ document, spans: input.spans, path: `${path}.spans` }));
}

/** Takes the spans that were wanted and found, and notes the entities that the draft refers to. */
export async function anchorAttribution(
  context: RecordingContext,
  draft: AttributionDraft,
  { entities, documents }: Registries,
): Promise<AnchoredAttribution> {
  const { path, input, properties } = draft;
  const document = documents.get(draft.document);
  const [spans = [], ...relaySpans] = anchoredSpans(context, anchoragesOf(document, draft));
  attempt(context, () => checkEvidence(spans, 'ORIGIN', properties.form, `${path}.spans`));
  // Unnamed entities are the same where the same words of the same document show them.
  const origin = [document.id, ...placesOf(spans)];
  const refer = (ref: EntityRef, field: string): Promise<EntityHandle> =>
    entities.refer(ref, `${path}.${field}`, [...origin, field]);
  const referAll = (refs: readonly EntityRef[] | null | undefined, field: string): Promise<EntityHandle[]> =>
    mapInSlices(checkList(refs, `${path}.${field}`, MAX_ATTRIBUTION_LINKS), (ref, index) =>
      refer(ref, `${field}.${index}`),
    );
  return {
    draft,
    document,
    spans,
    source: input.source ? await refer(input.source, 'source') : null,
    onBehalfOf: await referAll(input.onBehalfOf, 'onBehalfOf'),
    targets: await referAll(input.targets, 'targets'),
    relays: await mapInSlices(draft.relays, async (relay, index) => {
      if (!relay.input.source) throw invalid(`${relay.path}.source`, 'expected a source');
      const source = await refer(relay.input.source, `relays.${index}.source`);
      const ownSpans = relaySpans[index] ?? [];
      attempt(context, () => checkEvidence(ownSpans, 'RELAY', 'INDIRECT', `${relay.path}.spans`));
      return { source, spans: ownSpans, properties: relay.properties };
    }),
  };
}

/** Tells who says it, once the entities that were noted have been read. @throws RecordingError */
export function identifyAttribution(
  anchored: AnchoredAttribution,
  { entities, documents, claims }: Registries,
): IdentifiedAttribution {
  const { draft, document, spans } = anchored;
  const { path, properties } = draft;
  const publisher = documents.publisherOf(document);
  const given = anchored.source ? entities.idOf(anchored.source) : null;
  const source = properties.form === 'OWN_VOICE' ? ownVoice(given, publisher, document.id, path) : given;
  if (source === null) throw invalid(`${path}.source`, `expected who says it (form is ${properties.form})`);
  const sources: [string, ...string[]] = [source, ...anchored.relays.map((relay) => entities.idOf(relay.source))];
  refuseCircle(sources, publisher, path);
  const fingerprint = fingerprintOf(document.id, source, claims.idOf(draft.claim), spans);
  return { ...anchored, fingerprint, sources };
}

/** With the form OWN_VOICE the publisher is the source, and nobody else. */
function ownVoice(given: string | null, publisher: string | null, document: string, path: string): string {
  if (publisher === null) {
    throw invalid(`${path}.document`, `${document} has no publisher, who would speak with form OWN_VOICE`, {
      document,
    });
  }
  if (given === null || given === publisher) return publisher;
  const problem = `with form OWN_VOICE the publisher speaks, ${publisher}, not ${given}; leave it out, or give another form`;
  throw invalid(`${path}.source`, problem, { expected: publisher, actual: given });
}

/** From the origin through the relays to the publisher, nobody may stand twice. */
export function refuseCircle(chain: readonly string[], publisher: string | null, path: string): void {
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
