import type { ClaimInput, EntityRole } from '../../shared/schema.generated.ts';
import type { RecordingContext } from '../context.ts';
import type { Entities } from '../entities/entities.ts';
import { conflict } from '../errors.ts';
import { Registry } from '../registry.ts';
import { statement } from '../statements.ts';
import { runEach, type Write } from '../writes.ts';
import { type ClaimDraft, draftClaim } from './draft.ts';

const READ_BY_ID = statement('recordClaim', 'read by id');
const READ_BY_FINGERPRINT = statement('recordClaim', 'read by fingerprint');
const WRITE_CLAIMS = statement('recordClaim', 'write claims');
const WRITE_ABOUT = statement('recordClaim', 'write about');

interface KnownClaim {
  id: string;
  fingerprint: string;
  version: number;
  text: string;
  draft?: ClaimDraft;
}

/** The claims of one recording. */
export class Claims extends Registry<ClaimInput, ClaimDraft, KnownClaim> {
  readonly #entities: Entities;
  readonly #byFingerprint = new Map<string, KnownClaim>();
  readonly #about: { from: string; to: string; roles: EntityRole[] }[] = [];

  constructor(context: RecordingContext, entities: Entities) {
    super(context, 'Claim');
    this.#entities = entities;
  }

  protected draft(input: ClaimInput, path: string): Promise<ClaimDraft> {
    return draftClaim(input, path, (...reference) => this.#entities.refer(...reference));
  }

  protected async lookUp(ids: readonly string[], drafts: readonly ClaimDraft[]): Promise<KnownClaim[]> {
    const fingerprints = new Set(drafts.map(({ fingerprint }) => fingerprint));
    const found = await Promise.all([
      runEach<KnownClaim>(this.context, READ_BY_ID, 'ids', ids),
      runEach<KnownClaim>(this.context, READ_BY_FINGERPRINT, 'fingerprints', [...fingerprints]),
    ]);
    return found.flat();
  }

  protected override know(known: KnownClaim): void {
    super.know(known);
    this.#byFingerprint.set(known.fingerprint, known);
  }

  protected match(draft: ClaimDraft, keyed: KnownClaim | undefined): KnownClaim | undefined {
    if (!keyed) return this.#byFingerprint.get(draft.fingerprint);
    // A text that was changed since is no contradiction.
    if (keyed.fingerprint === draft.fingerprint || keyed.version > 1) return keyed;
    throw conflict(draft.path, `${keyed.id} already exists, in other words; expected the same, or another key`, {
      current: { id: keyed.id, text: keyed.text },
    });
  }

  protected create(draft: ClaimDraft, id: string): KnownClaim {
    const { fingerprint, text } = draft;
    return { id, fingerprint, version: 1, text, draft };
  }

  protected persistLinks(id: string, { about }: ClaimDraft): void {
    const rolesOf = new Map<string, Set<EntityRole>>();
    for (const { entity, roles } of about) {
      const to = this.#entities.persist(entity);
      rolesOf.set(to, new Set([...(rolesOf.get(to) ?? []), ...roles]));
    }
    for (const [to, roles] of rolesOf) this.#about.push({ from: id, to, roles: [...roles] });
  }

  async writes(): Promise<Write[]> {
    return [
      [WRITE_CLAIMS, 'rows', await this.rows(), this.context.stamp],
      [WRITE_ABOUT, 'rows', this.#about],
    ];
  }
}

/** The stored claims of the same text. */
export async function claimsWithFingerprint(
  context: RecordingContext,
  fingerprint: string,
): Promise<{ id: string; text: string }[]> {
  const claims = await runEach<KnownClaim>(context, READ_BY_FINGERPRINT, 'fingerprints', [fingerprint]);
  return claims.map(({ id, text }) => ({ id, text }));
}
