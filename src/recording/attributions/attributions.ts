import { idFor } from '../../shared/ids.ts';
import type { RecordAttributionInput } from '../../shared/schema.generated.ts';
import { attemptEach, type RecordingContext } from '../context.ts';
import { conflict, invalid } from '../errors.ts';
import { updateOrigins } from '../origins/update.ts';
import { statement } from '../statements.ts';
import { runEach } from '../writes.ts';
import { type AttributionDraft, draftAttribution } from './draft.ts';
import { anchorAttribution, type IdentifiedAttribution, identifyAttribution, wantAllSpans } from './identity.ts';
import { AttributionPlan } from './plan.ts';
import { Registries } from './registries.ts';

const READ_BY_ID = statement('recordAttribution', 'read by id');
const READ_BY_FINGERPRINT = statement('recordAttribution', 'read by fingerprint');

/** An attribution that is stored, or will be. */
interface KnownAttribution {
  id: string;
  fingerprint: string;
  version: number;
  document: string;
}

/** An attribution that is stored, or written for an earlier input, and that an input gives again. */
export interface GivenAgain extends Pick<AttributionDraft, 'path' | 'input' | 'properties'> {
  id: string;
  /** The ids of what it is linked to. */
  links: Record<'targets' | 'onBehalfOf' | 'cites' | 'nestedIn', string[]>;
  /** The ids of its source and claim. */
  source: string;
  claim: string;
  /** The ids of the sources that relay it, in their order. */
  relays: string[];
}

/** What became of one input. */
export interface RecordedAttribution {
  attribution: string;
  created: boolean;
}

/** The attributions of one recording, with everything that they need. */
export class Attributions {
  readonly #context: RecordingContext;
  readonly #registries: Registries;
  readonly #byId = new Map<string, KnownAttribution>();
  readonly #byFingerprint = new Map<string, KnownAttribution>();
  /** The attributions that the inputs give again. */
  readonly givenAgain: GivenAgain[] = [];

  constructor(context: RecordingContext) {
    this.#context = context;
    this.#registries = new Registries(context);
  }

  /** Records these inputs; `paths` tell where each stands. @throws RecordingError */
  async record(inputs: readonly RecordAttributionInput[], paths: readonly string[]): Promise<RecordedAttribution[]> {
    const context = this.#context;
    const identified = await this.#identify(inputs, paths);
    const found = await attemptEach(context, identified, (attribution) => {
      return { attribution, stored: this.#match(attribution) };
    });
    // All are known before one is added to the plan: it may be nested in a later one.
    const known = await attemptEach(context, found, ({ attribution, stored }) => {
      return { attribution, isStored: stored !== undefined, id: (stored ?? this.#create(attribution)).id };
    });
    const plan = new AttributionPlan(context, this.#registries);
    const recorded = await attemptEach(context, known, ({ attribution, isStored, id }) => {
      const created = !isStored && !plan.has(id);
      if (created) plan.add(attribution, id, this.#byId);
      else this.#repeat(attribution, id);
      return { attribution: id, created };
    });
    await plan.write();
    await updateOrigins(context, plan.storedClaims);
    return recorded;
  }

  /** Notes what is given of a known attribution, and has what it refers to completed. */
  #repeat({ draft, source, sources, ...given }: IdentifiedAttribution, id: string): void {
    const { entities, documents, claims } = this.#registries;
    const { path, input, properties } = draft;
    documents.persist(draft.document);
    const claim = claims.persist(draft.claim);
    if (source) entities.persist(source);
    const links = {
      targets: given.targets.map((handle) => entities.persist(handle)),
      onBehalfOf: given.onBehalfOf.map((handle) => entities.persist(handle)),
      cites: draft.cites.map((handle) => documents.persist(handle)),
      nestedIn: draft.nestedIn.map((outer) => this.#byId.get(outer.id)?.id ?? outer.id),
    };
    this.givenAgain.push({ id, path, input, properties, links, source: sources[0], claim, relays: sources.slice(1) });
  }

  /** Looks up everything that the inputs refer to: all of one kind at once. */
  async #identify(
    inputs: readonly RecordAttributionInput[],
    paths: readonly string[],
  ): Promise<IdentifiedAttribution[]> {
    const context = this.#context;
    const registries = this.#registries;
    const drafts = await attemptEach(context, inputs, (input, index) =>
      draftAttribution(input, paths[index] ?? '', registries),
    );
    const ids = drafts.flatMap(({ id, nestedIn }) => [...(id ? [id] : []), ...nestedIn.map((outer) => outer.id)]);
    // The publishers first: texts without an address differ by them.
    await registries.entities.read();
    await Promise.all([registries.documents.read(), registries.claims.read(), this.#readById([...new Set(ids)])]);
    const wanted = await attemptEach(context, drafts, (draft) => {
      wantAllSpans(context, draft, registries);
      return draft;
    });
    await context.texts.doWanted();
    const anchored = await attemptEach(context, wanted, (draft) => anchorAttribution(context, draft, registries));
    await registries.entities.read();
    const identified = await attemptEach(context, anchored, (each) => identifyAttribution(each, registries));
    const fingerprints = [...new Set(identified.map(({ fingerprint }) => fingerprint))];
    await Promise.all([
      this.#readById(fingerprints.map((fingerprint) => idFor('att', fingerprint))),
      readByFingerprint(context, fingerprints).then((rows) => this.#know(rows)),
    ]);
    return identified;
  }

  async #readById(ids: string[]): Promise<void> {
    this.#know(await runEach<KnownAttribution>(this.#context, READ_BY_ID, 'ids', ids));
  }

  #know(attributions: readonly KnownAttribution[]): void {
    for (const known of attributions) {
      this.#byId.set(known.id, known);
      this.#byFingerprint.set(known.fingerprint, known);
    }
  }

  /** The stored one that is meant. */
  #match({ draft, fingerprint }: IdentifiedAttribution): KnownAttribution | undefined {
    const keyed = draft.id === null ? undefined : this.#byId.get(draft.id);
    // One that was changed since is no contradiction.
    if (keyed && keyed.fingerprint !== fingerprint && keyed.version === 1) {
      throw conflict(`${draft.path}.key`, `${keyed.id} is another attribution; expected the same, or another key`, {
        current: { id: keyed.id },
      });
    }
    const known = keyed ?? this.#byFingerprint.get(fingerprint) ?? this.#byId.get(idFor('att', fingerprint));
    return known && this.#called(draft, known);
  }

  /** Has the key of the input lead to the attribution that is meant. */
  #called({ id }: AttributionDraft, known: KnownAttribution): KnownAttribution {
    if (id !== null) this.#byId.set(id, known);
    return known;
  }

  #create({ draft, fingerprint, document }: IdentifiedAttribution): KnownAttribution {
    const before = this.#byFingerprint.get(fingerprint);
    const id = draft.id ?? idFor('att', fingerprint);
    const known = before ?? { id, fingerprint, version: 1, document: document.id };
    const other = this.#byId.get(known.id);
    if (other && other.fingerprint !== fingerprint) {
      throw invalid(`${draft.path}.key`, `${known.id} is the key of another attribution in the same recording`);
    }
    this.#know([known]);
    return this.#called(draft, known);
  }
}

function readByFingerprint(context: RecordingContext, fingerprints: readonly string[]): Promise<KnownAttribution[]> {
  return runEach<KnownAttribution>(context, READ_BY_FINGERPRINT, 'fingerprints', fingerprints);
}

/** The ids of the stored attributions of the same document, source, claim and spans. */
export async function attributionsWithFingerprint(
  context: RecordingContext,
  fingerprint: string,
): Promise<{ id: string }[]> {
  return (await readByFingerprint(context, [fingerprint])).map(({ id }) => ({ id }));
}
