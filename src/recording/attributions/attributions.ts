import { idFor } from '../../shared/ids.ts';
import { mapInSlices } from '../../shared/slices.ts';
import { Claims } from '../claims/claims.ts';
import { Documents } from '../documents/documents.ts';
import { Entities } from '../entities/entities.ts';
import { conflict, invalid } from '../errors.ts';
import type { RecordAttributionInput } from '../inputs.ts';
import { runEach, type Scope } from '../scope.ts';
import { statement } from '../statements.ts';
import { type AttributionDraft, draftAttribution } from './draft.ts';
import { type Identified, identify, wantAllSpans } from './identity.ts';
import { AttributionPlan } from './plan.ts';

const READ_BY_ID = statement('recordAttribution', 'read by id');
const READ_BY_FINGERPRINT = statement('recordAttribution', 'read by fingerprint');

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

  constructor(scope: Scope) {
    this.#scope = scope;
    this.#entities = new Entities(scope);
    this.#documents = new Documents(scope, this.#entities);
    this.#claims = new Claims(scope, this.#entities);
  }

  /** Records what the inputs say; `paths` tell where each stands. @throws RecordingError */
  async record(inputs: readonly RecordAttributionInput[], paths: readonly string[]): Promise<RecordedAttribution[]> {
    const drafts = await mapInSlices(inputs, (input, index) =>
      draftAttribution(input, paths[index] ?? '', this.#documents, this.#claims),
    );
    const sayings = await this.#read(drafts);
    const known = sayings.map((saying) => this.#find(saying));
    const attributions = sayings.map((saying, index) => known[index] ?? this.#invent(saying));
    const plan = new AttributionPlan(this.#scope, this.#entities, this.#documents, this.#claims);
    const results = await mapInSlices(sayings, (saying, index) => {
      const { id } = attributions[index] as Known;
      const created = known[index] === undefined && !plan.has(id);
      if (created) plan.add(saying, id, this.#byId);
      return { attribution: id, created };
    });
    await plan.write();
    return results;
  }

  /** Looks up everything that the inputs speak of: each kind of thing in one go. */
  async #read(drafts: AttributionDraft[]): Promise<Identified[]> {
    const ids = new Set(
      drafts.flatMap((draft) => [...(draft.id ? [draft.id] : []), ...draft.nestedIn.map(({ id }) => id)]),
    );
    await Promise.all([this.#documents.read(), this.#claims.read(), this.#readById([...ids])]);
    const { texts } = this.#scope;
    wantAllSpans(texts, drafts, this.#documents);
    await texts.doWanted();
    const settle = await mapInSlices(drafts, (draft) =>
      identify(draft, this.#entities, this.#documents, this.#claims, texts),
    );
    await this.#entities.read();
    const sayings = await mapInSlices(settle, (settled) => settled());
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
    return this.#called(
      draft,
      keyed ?? this.#byFingerprint.get(fingerprint) ?? this.#byId.get(idFor('att', fingerprint)),
    );
  }

  /** Has the key of the input lead to what it turns out to be. */
  #called<T extends Known | undefined>({ id }: AttributionDraft, known: T): T {
    if (id !== null && known) this.#byId.set(id, known);
    return known;
  }

  #invent({ draft, fingerprint, document }: Identified): Known {
    const before = this.#byFingerprint.get(fingerprint);
    const known = before ?? { id: draft.id ?? idFor('att', fingerprint), fingerprint, version: 1, document };
    const other = this.#byId.get(known.id);
    if (other && other.fingerprint !== fingerprint) {
      throw invalid(`${draft.path}.key`, `${known.id} is the key of another act of saying in the same recording`);
    }
    this.#know([known]);
    return this.#called(draft, known);
  }
}

/** The stored attribution of the same document, source, claim and spans. */
export async function attributionsWithFingerprint(scope: Scope, fingerprint: string): Promise<{ id: string }[]> {
  const rows = await runEach(scope, READ_BY_FINGERPRINT, 'fingerprints', [fingerprint]);
  return (rows as unknown as Known[]).map(({ id }) => ({ id }));
}
