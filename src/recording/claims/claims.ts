import type { Row } from '../../graph/engine.ts';
import { groupedBy } from '../../shared/grouped-by.ts';
import type { ClaimInput, EntityRole, Tense } from '../../shared/schema.generated.ts';
import type { RecordingContext } from '../context.ts';
import type { Entities } from '../entities/entities.ts';
import { conflict } from '../errors.ts';
import { Registry } from '../registry.ts';
import { statement } from '../statements.ts';
import { runEach, type Write } from '../writes.ts';
import { completeClaim } from './complete.ts';
import { type ClaimDraft, draftClaim } from './draft.ts';
import { type About, inOrder, listsOf, mergedByEntity } from './stored.ts';

const READ_BY_ID = statement('recordClaim', 'read by id');
const READ_BY_FINGERPRINT = statement('recordClaim', 'read by fingerprint');
const READ_FACTS = statement('recordClaim', 'read facts');
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

  protected persistLinks(id: string, draft: ClaimDraft): void {
    this.persistGiven(draft);
    for (const { entity, roles } of this.#aboutOf(draft)) this.#about.push({ from: id, to: entity, roles });
  }

  protected givesMore({ translations, tense, about }: ClaimDraft): boolean {
    return translations.length + about.length > 0 || tense !== null;
  }

  protected persistGiven({ about }: ClaimDraft): void {
    for (const { entity } of about) this.#entities.persist(entity);
  }

  protected async complete(repeated: ReadonlyMap<ClaimDraft, string>): Promise<void> {
    const rows = await runEach(this.context, READ_FACTS, 'ids', [...new Set(repeated.values())]);
    const rowOf = new Map(rows.map((row) => [row.id, row]));
    for (const [id, drafts] of groupedBy([...repeated.keys()], (draft) => repeated.get(draft) as string)) {
      const row = rowOf.get(id) as Row;
      const given = drafts.map((draft) => ({ draft, about: inOrder(this.#aboutOf(draft)) }));
      await completeClaim(this.context, { id, tense: row.tense as Tense, ...listsOf(row) }, given);
    }
  }

  /** The entities that a draft is about, each once. */
  #aboutOf({ about }: ClaimDraft): About[] {
    return mergedByEntity(about.map(({ entity, roles }) => ({ entity: this.#entities.idOf(entity), roles })));
  }

  async writes(): Promise<Write[]> {
    return [
      [WRITE_CLAIMS, 'rows', await this.rows(), this.context.stamp],
      [WRITE_ABOUT, 'rows', this.#about],
    ];
  }
}
