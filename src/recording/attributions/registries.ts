import { Claims } from '../claims/claims.ts';
import type { RecordingContext } from '../context.ts';
import { Documents } from '../documents/documents.ts';
import { Entities } from '../entities/entities.ts';
import { compareOnPages } from '../newest/update.ts';
import { wantTerms } from '../terms.ts';
import type { Write } from '../writes.ts';

/** The things to which one recording refers. */
export class Registries {
  readonly entities: Entities;
  readonly documents: Documents;
  readonly claims: Claims;
  readonly #context: RecordingContext;

  constructor(context: RecordingContext) {
    this.#context = context;
    this.entities = new Entities(context);
    this.documents = new Documents(context, this.entities);
    this.claims = new Claims(context, this.entities);
  }

  /** Looks up everything that was noted. */
  async read(): Promise<void> {
    await this.entities.read();
    await Promise.all([this.documents.read(), this.claims.read()]);
  }

  /** After all that is new was written: completes what was known already by what was given again, and compares passages with new texts. */
  async completeKnown(): Promise<void> {
    for (const registry of [this.entities, this.documents, this.claims]) await registry.completeKnown();
    await compareOnPages(this.#context, this.documents.newTexts);
  }

  /** What writes all that is persisted, each kind after those that it refers to. */
  async writes(): Promise<Write[]> {
    const { texts } = this.#context;
    const registries = [this.entities, this.documents, this.claims];
    for (const registry of registries) wantTerms(texts, registry.searched());
    await texts.doWanted();
    const writes: Write[] = [];
    for (const registry of registries) writes.push(...(await registry.writes()));
    return writes;
  }
}
