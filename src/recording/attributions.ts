import { derivedKey, idFor } from '../domain/ids.ts';
import { type AttributionDraft, draftAttribution } from './attribution-draft.ts';
import { type Identified, identify } from './attribution-identity.ts';
import { Claims } from './claims.ts';
import { Documents } from './documents.ts';
import { Entities } from './entities.ts';
import { conflict, invalid, notFound } from './errors.ts';
import { spanProperties } from './evidence.ts';
import type { RecordAttributionInput } from './inputs.ts';
import { runEach, type Scope } from './scope.ts';
import { statement } from './statements.ts';

const READ_BY_ID = statement('recordAttribution', 'read by id');
const READ_BY_FINGERPRINT = statement('recordAttribution', 'read by fingerprint');
const WRITE_ATTRIBUTIONS = statement('recordAttribution', 'write attributions');
const LINKS = {
  relayedBy: statement('recordAttribution', 'write relayedBy'),
  nestedIn: statement('recordAttribution', 'write nestedIn'),
  targets: statement('recordAttribution', 'write targets'),
  onBehalfOf: statement('recordAttribution', 'write onBehalfOf'),
  cites: statement('recordAttribution', 'write cites'),
};

/** An attribution that is stored, or will be. */
interface Known {
  id: string;
  fingerprint: string;
  version: number;
  document: string;
}

/** What became of one input. */
export interface RecordedAttribution {
  attribution: string;
  created: boolean;
}

/** The acts of saying of one recording, with everything that they need. */
export class Attributions {
  readonly #scope: Scope;
  readonly #entities: Entities;
  readonly #documents: Documents;
  readonly #claims: Claims;
  readonly #byId = new Map<string, Known>();
  readonly #byFingerprint = new Map<string, Known>();
  readonly #rows: Parameters<typeof runEach>[3] & object[] = [];
  readonly #links: Record<keyof typeof LINKS, { from: string; to: string }[]> = {
    relayedBy: [],
    nestedIn: [],
    targets: [],
    onBehalfOf: [],
    cites: [],
  };

  constructor(scope: Scope) {
    this.#scope = scope;
    this.#entities = new Entities(scope);
    this.#documents = new Documents(scope, this.#entities);
    this.#claims = new Claims(scope, this.#entities);
  }

  /** Records what the inputs say; `paths` tell where each stands. @throws RecordingError */
  async record(inputs: readonly RecordAttributionInput[], paths: readonly string[]): Promise<RecordedAttribution[]> {
    const drafts = inputs.map((input, index) =>
      draftAttribution(input, paths[index] ?? '', this.#documents, this.#claims),
    );
    const sayings = await this.#read(drafts);
    const known = sayings.map((saying) => this.#find(saying));
    const attributions = sayings.map((saying, index) => known[index] ?? this.#invent(saying));
    const created = new Set<string>();
    const results = sayings.map((saying, index) => {
      const { id } = attributions[index] as Known;
      const isNew = known[index] === undefined && !created.has(id);
      if (isNew) this.#keep(saying, id);
      if (isNew) created.add(id);
      return { attribution: id, created: isNew };
    });
    this.#refuseNestingInCircles();
    await this.#write();
    return results;
  }

  /** Looks up everything that the inputs speak of: each kind of thing in one go. */
  async #read(drafts: AttributionDraft[]): Promise<Identified[]> {
    const ids = new Set(
      drafts.flatMap((draft) => [...(draft.id ? [draft.id] : []), ...draft.nestedIn.map(({ id }) => id)]),
    );
    await Promise.all([this.#documents.read(), this.#claims.read(), this.#readById([...ids])]);
    const settle = drafts.map((draft) => identify(draft, this.#entities, this.#documents, this.#claims));
    await this.#entities.read();
    const sayings = settle.map((settled) => settled());
    const fingerprints = [...new Set(sayings.map(({ fingerprint }) => fingerprint))];
    await Promise.all([
      this.#readById(fingerprints.map((fingerprint) => idFor('att', fingerprint))),
      runEach(this.#scope, READ_BY_FINGERPRINT, 'fingerprints', fingerprints).then((rows) => this.#know(rows)),
    ]);
    return sayings;
  }

  async #readById(ids: string[]): Promise<void> {
    this.#know(await runEach(this.#scope, READ_BY_ID, 'ids', ids));
  }

  #know(rows: unknown[]): void {
    for (const known of rows as Known[]) {
      this.#byId.set(known.id, known);
      this.#byFingerprint.set(known.fingerprint, known);
    }
  }

  #find({ draft, fingerprint }: Identified): Known | undefined {
    const keyed = draft.id === null ? undefined : this.#byId.get(draft.id);
    // One that was read otherwise since is no contradiction.
    if (keyed && keyed.fingerprint !== fingerprint && keyed.version === 1) {
      throw conflict(`${draft.path}.key`, `${keyed.id} is another act of saying; expected the same, or another key`, {
        current: { id: keyed.id },
      });
    }
    return keyed ?? this.#byFingerprint.get(fingerprint) ?? this.#byId.get(idFor('att', fingerprint));
  }

  #invent({ draft, fingerprint, document }: Identified): Known {
    const before = this.#byFingerprint.get(fingerprint);
    const known = before ?? { id: draft.id ?? idFor('att', fingerprint), fingerprint, version: 1, document };
    const other = this.#byId.get(known.id);
    if (other && other.fingerprint !== fingerprint) {
      throw invalid(`${draft.path}.key`, `${known.id} is the key of another act of saying in the same recording`);
    }
    this.#know([known]);
    // A second key for the same act leads to it too.
    if (draft.id !== null) this.#byId.set(draft.id, known);
    return known;
  }

  #keep(saying: Identified, id: string): void {
    const { draft, source, fingerprint } = saying;
    const document = this.#documents.keep(draft.document);
    const claim = this.#claims.keep(draft.claim);
    if (saying.sourceHandle) this.#entities.keep(saying.sourceHandle);
    this.#entities.speaks(source);
    const common = { claim, document };
    this.#rows.push({ id, fingerprint, source, ...common, ...draft.properties, ...spanProperties(saying.spans) });
    this.#link(
      'targets',
      id,
      saying.targets.map((handle) => this.#entities.keep(handle)),
    );
    this.#link(
      'onBehalfOf',
      id,
      saying.onBehalfOf.map((handle) => this.#entities.keep(handle)),
    );
    this.#link(
      'cites',
      id,
      draft.cites.map((handle) => this.#documents.keep(handle)),
    );
    this.#link(
      'nestedIn',
      id,
      draft.nestedIn.map((outer) => this.#outer(outer, id, document)),
    );
    let inner = id;
    saying.relays.forEach((relay, index) => {
      const relayFingerprint = derivedKey('relay', fingerprint, index, relay.source);
      const relayId = idFor('att', relayFingerprint);
      this.#entities.keep(relay.handle);
      this.#entities.speaks(relay.source);
      const own = { id: relayId, fingerprint: relayFingerprint, source: relay.source };
      this.#rows.push({ ...own, ...common, ...relay.properties, ...spanProperties(relay.spans) });
      this.#link('relayedBy', inner, [relayId]);
      inner = relayId;
    });
  }

  #link(kind: keyof typeof LINKS, from: string, ends: string[]): void {
    for (const to of new Set(ends)) this.#links[kind].push({ from, to });
  }

  #outer(reference: { id: string; path: string }, id: string, document: string): string {
    const outer = this.#byId.get(reference.id);
    if (!outer) throw notFound(reference.path, reference.id, 'attribution');
    if (outer.id === id) throw invalid(reference.path, 'an attribution cannot stand inside itself');
    if (outer.document === document) return outer.id;
    const problem = `${outer.id} was read in ${outer.document}; expected an attribution read in ${document}`;
    throw invalid(reference.path, problem, { expected: document, actual: outer.document });
  }

  #refuseNestingInCircles(): void {
    const outers = new Map<string, string[]>();
    for (const { from, to } of this.#links.nestedIn) outers.set(from, [...(outers.get(from) ?? []), to]);
    const done = new Set<string>();
    const walk = (id: string, inner: readonly string[]): void => {
      if (inner.includes(id)) throw invalid('inputs', `${id} would stand inside itself, by way of ${inner.join(', ')}`);
      if (done.has(id)) return;
      for (const outer of outers.get(id) ?? []) walk(outer, [...inner, id]);
      done.add(id);
    };
    for (const id of outers.keys()) walk(id, []);
  }

  async #write(): Promise<void> {
    await this.#entities.write();
    await this.#documents.write();
    await this.#claims.write();
    await runEach(this.#scope, WRITE_ATTRIBUTIONS, 'rows', this.#rows, this.#scope.stamp);
    for (const [kind, statement] of Object.entries(LINKS)) {
      await runEach(this.#scope, statement, 'rows', this.#links[kind as keyof typeof LINKS]);
    }
  }
}

/** The stored attribution of the same document, source, claim and spans. */
export async function attributionsWithFingerprint(scope: Scope, fingerprint: string): Promise<{ id: string }[]> {
  const rows = await runEach(scope, READ_BY_FINGERPRINT, 'fingerprints', [fingerprint]);
  return (rows as unknown as Known[]).map(({ id }) => ({ id }));
}
