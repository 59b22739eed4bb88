import type { Row } from '../../graph/engine.ts';
import type { ClaimInput, EntityRole, Tense } from '../../shared/schema.generated.ts';
import type { RecordingContext } from '../context.ts';
import type { Entities } from '../entities/entities.ts';
import { conflict } from '../errors.ts';
import { isKnown, mayOverlap, type Period } from '../periods.ts';
import { Registry } from '../registry.ts';
import { statement } from '../statements.ts';
import { runEach, type Write } from '../writes.ts';
import { completeClaim } from './complete.ts';
import { type ClaimDraft, draftClaim, happenedOf } from './draft.ts';
import { type About, inOrder, listsOf, mergedByEntity, readByWording } from './stored.ts';

const READ_BY_ID = statement('recordClaim', 'read by id');
const READ_FACTS = statement('recordClaim', 'read facts');
const WRITE_CLAIMS = statement('recordClaim', 'write claims');
const WRITE_ABOUT = statement('recordClaim', 'write about');

type KnownClaim = Period<'happened'> & {
  id: string;
  wording: string;
  version: number;
  text: string;
  draft?: ClaimDraft;
};

/** The claims of one recording. */
export class Claims extends Registry<ClaimInput, ClaimDraft, KnownClaim> {
  readonly #entities: Entities;
  /** By wording and by id. */
  readonly #alike = new Map<string, Map<string, KnownClaim>>();
  readonly #about: { from: string; to: string; roles: EntityRole[] }[] = [];

  constructor(context: RecordingContext, entities: Entities) {
    super(context, 'Claim');
    this.#entities = entities;
  }

  protected draft(input: ClaimInput, path: string): Promise<ClaimDraft> {
    return draftClaim(input, path, (...reference) => this.#entities.refer(...reference));
  }

  protected async lookUp(ids: readonly string[], drafts: readonly ClaimDraft[]): Promise<KnownClaim[]> {
    const wordings = new Set(drafts.map(({ wording }) => wording));
    const found = await Promise.all([
      runEach<KnownClaim>(this.context, READ_BY_ID, 'ids', ids),
      readByWording<KnownClaim>(this.context, [...wordings]),
    ]);
    return found.flat();
  }

  protected override know(known: KnownClaim): void {
    super.know(known);
    const alike = this.#alike.get(known.wording) ?? new Map<string, KnownClaim>();
    this.#alike.set(known.wording, alike.set(known.id, known));
  }

  protected match(draft: ClaimDraft, keyed: KnownClaim | undefined): KnownClaim | undefined {
    const known = keyed ? checkKeyed(draft, keyed) : this.#alikeOf(draft);
    // From now on it has the event time that it will be given.
    if (known?.wording === draft.wording && !isKnown('happened', known)) Object.assign(known, draft.happened);
    return known;
  }

  /** The claim of the same words whose event time may be the same. */
  #alikeOf({ wording, happened, path }: ClaimDraft): KnownClaim | undefined {
    const alike = [...(this.#alike.get(wording)?.values() ?? [])].filter((known) =>
      mayOverlap('happened', known, happened),
    );
    if (alike.length <= 1) return alike[0];
    const candidates = alike.map((known) => ({ id: known.id, ...happenedOf(known) }));
    candidates.sort((a, b) => (a.id < b.id ? -1 : 1));
    const listed = candidates.map(({ id, happenedFrom }) => `${id} (${happenedFrom ?? 'no event time'})`).join(', ');
    const problem = `several claims have these words, with other event times: ${listed}`;
    throw conflict(path, `${problem}; give the id of one, or its event time`, { candidates });
  }

  protected create(draft: ClaimDraft, id: string): KnownClaim {
    const { wording, happened, text } = draft;
    return { id, wording, ...happened, version: 1, text, draft };
  }

  protected persistLinks(id: string, draft: ClaimDraft): void {
    this.persistGiven(draft);
    for (const { entity, roles } of this.#aboutOf(draft)) this.#about.push({ from: id, to: entity, roles });
  }

  protected givesMore({ translations, tense, about, happened }: ClaimDraft): boolean {
    return translations.length + about.length > 0 || tense !== null || isKnown('happened', happened);
  }

  protected persistGiven({ about }: ClaimDraft): void {
    for (const { entity } of about) this.#entities.persist(entity);
  }

  protected async complete(repeated: ReadonlyMap<string, ClaimDraft[]>): Promise<void> {
    const rows = await runEach(this.context, READ_FACTS, 'ids', [...repeated.keys()]);
    const rowOf = new Map(rows.map((row) => [row.id, row]));
    for (const [id, drafts] of repeated) {
      const row = rowOf.get(id) as Row;
      const given = drafts.map((draft) => ({ draft, about: inOrder(this.#aboutOf(draft)) }));
      const happened = happenedOf(row as unknown as Period<'happened'>);
      await completeClaim(this.context, { id, tense: row.tense as Tense, ...happened, ...listsOf(row) }, given);
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

function checkKeyed(draft: ClaimDraft, keyed: KnownClaim): KnownClaim {
  // A text or a time that was changed since is no contradiction.
  if (keyed.version > 1) return keyed;
  const isWorded = keyed.wording === draft.wording;
  if (isWorded && mayOverlap('happened', keyed, draft.happened)) return keyed;
  const how = isWorded ? 'with another event time' : 'in other words';
  throw conflict(draft.path, `${keyed.id} already exists, ${how}; expected the same, or another key`, {
    current: { id: keyed.id, text: keyed.text, ...happenedOf(keyed) },
  });
}
