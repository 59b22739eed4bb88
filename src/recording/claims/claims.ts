import { idFor, randomKey } from '../../shared/ids.ts';
import { mapInSlices } from '../../shared/slices.ts';
import { checkId } from '../checks.ts';
import type { Entities } from '../entities/entities.ts';
import { conflict, notFound } from '../errors.ts';
import type { ClaimInput, ClaimRef } from '../inputs.ts';
import { given } from '../refs.ts';
import { type Kept, runEach, type Scope, type Write } from '../scope.ts';
import { statement } from '../statements.ts';
import { type SearchField, searchPropertiesIn } from '../terms.ts';
import type { EntityRole } from '../vocabulary.ts';
import { type ClaimDraft, type ClaimHandle, draftClaim } from './draft.ts';

const READ_BY_ID = statement('recordClaim', 'read by id');
const READ_BY_FINGERPRINT = statement('recordClaim', 'read by fingerprint');
const WRITE_CLAIMS = statement('recordClaim', 'write claims');
const WRITE_ABOUT = statement('recordClaim', 'write about');

/** A claim that is stored, or will be if it is needed. */
interface Known {
  id: string;
  fingerprint: string;
  version: number;
  text: string;
  draft?: ClaimDraft;
}

/** The claims of one recording, in the same steps as {@link Entities}. */
export class Claims implements Kept {
  readonly #scope: Scope;
  readonly #entities: Entities;
  readonly #ids = new Set<string>();
  readonly #fingerprints = new Set<string>();
  readonly #byId = new Map<string, Known>();
  readonly #byFingerprint = new Map<string, Known>();
  readonly #byKey = new Map<string, ClaimDraft>();
  readonly #settled = new Map<ClaimDraft, Known>();
  readonly #kept = new Map<string, ClaimDraft>();
  readonly #about: { from: string; to: string; roles: EntityRole[] }[] = [];

  constructor(scope: Scope, entities: Entities) {
    this.#scope = scope;
    this.#entities = entities;
  }

  /** Notes that an input speaks of this claim. */
  async refer(ref: ClaimRef, path: string): Promise<ClaimHandle> {
    const { id, input } = given(ref, path);
    return input ? this.propose(input, `${path}.new`) : this.referById(id, `${path}.id`);
  }

  /** As {@link refer}, for one that is there already. */
  referById(id: string, path: string): ClaimHandle {
    const stored = checkId(id, path, 'Claim');
    this.#ids.add(stored);
    return { path, id: stored };
  }

  /** As {@link refer}, for one that may be new. */
  async propose(input: ClaimInput, path: string): Promise<ClaimHandle> {
    const draft = await draftClaim(input, path, (ref, at, origin) => this.#entities.refer(ref, at, origin));
    this.#note(draft);
    return { path, draft };
  }

  #note(draft: ClaimDraft): void {
    this.#ids.add(draft.id);
    this.#fingerprints.add(draft.fingerprint);
    if (draft.isKeyed && !this.#byKey.has(draft.id)) this.#byKey.set(draft.id, draft);
  }

  /** Looks up what was noted. */
  async read(): Promise<void> {
    const found = await Promise.all([
      runEach(this.#scope, READ_BY_ID, 'ids', [...this.#ids]),
      runEach(this.#scope, READ_BY_FINGERPRINT, 'fingerprints', [...this.#fingerprints]),
    ]);
    for (const known of found.flat() as unknown as Known[]) this.#know(known);
    for (const draft of this.#byKey.values()) this.#settle(draft);
  }

  #know(known: Known): void {
    this.#byId.set(known.id, known);
    this.#byFingerprint.set(known.fingerprint, known);
  }

  /** The id of the claim that is meant. @throws RecordingError when there is none */
  idOf(handle: ClaimHandle): string {
    return this.#known(handle).id;
  }

  #known(handle: ClaimHandle): Known {
    if (handle.draft) return this.#settle(handle.draft);
    const known = this.#byId.get(handle.id);
    if (known) return known;
    const draft = this.#byKey.get(handle.id);
    if (!draft) throw notFound(handle.path, handle.id, 'claim');
    return this.#settle(draft);
  }

  #settle(draft: ClaimDraft): Known {
    const known = this.#settled.get(draft) ?? this.#find(draft) ?? this.#invent(draft);
    this.#settled.set(draft, known);
    return known;
  }

  #find(draft: ClaimDraft): Known | undefined {
    const { fingerprint } = draft;
    const known = draft.isKeyed ? this.#byId.get(draft.id) : undefined;
    if (!known) return this.#byFingerprint.get(fingerprint);
    // Words that were changed since are no contradiction.
    if (known.fingerprint === fingerprint || known.version > 1) return known;
    throw conflict(draft.path, `${known.id} is there already, in other words; expected the same, or another key`, {
      current: { id: known.id, text: known.text },
    });
  }

  #invent(draft: ClaimDraft): Known {
    const { fingerprint, text } = draft;
    // A claim whose words were changed still has the id that its first words made.
    const id = this.#byId.has(draft.id) ? idFor('clm', randomKey()) : draft.id;
    const known: Known = { id, fingerprint, version: 1, text, draft };
    this.#know(known);
    return known;
  }

  /** Has the claim written if it is new, with the entities that it is about. */
  keep(handle: ClaimHandle): string {
    const { id, draft } = this.#known(handle);
    if (!draft || this.#kept.has(id)) return id;
    this.#kept.set(id, draft);
    const rolesOf = new Map<string, Set<EntityRole>>();
    for (const { entity, roles } of draft.about) {
      const to = this.#entities.keep(entity);
      rolesOf.set(to, new Set([...(rolesOf.get(to) ?? []), ...roles]));
    }
    for (const [to, roles] of rolesOf) this.#about.push({ from: id, to, roles: [...roles] });
    return id;
  }

  /** Whether the claim is written by this recording. */
  isNew(id: string): boolean {
    return this.#kept.has(id);
  }

  searched(): SearchField[] {
    return [...this.#kept.values()].flatMap((draft) => draft.searched());
  }

  /** What writes all that is kept, once the entities are written. */
  async writes(): Promise<Write[]> {
    const rows = await mapInSlices([...this.#kept], async ([id, draft]) => ({
      ...draft.properties(),
      ...(await searchPropertiesIn(this.#scope.texts, draft.searched())),
      id,
    }));
    return [
      [WRITE_CLAIMS, 'rows', rows, this.#scope.stamp],
      [WRITE_ABOUT, 'rows', this.#about],
    ];
  }
}

/** The stored claims of the same words. */
export async function claimsWithFingerprint(
  scope: Scope,
  fingerprint: string,
): Promise<{ id: string; text: string }[]> {
  const rows = await runEach(scope, READ_BY_FINGERPRINT, 'fingerprints', [fingerprint]);
  return (rows as unknown as Known[]).map(({ id, text }) => ({ id, text }));
}
