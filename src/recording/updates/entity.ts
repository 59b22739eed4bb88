import type { Engine } from '../../graph/engine.ts';
import { EntityKind, type UpdateEntityInput } from '../../shared/schema.generated.ts';
import { mapInSlices } from '../../shared/slices.ts';
import { checkEnum } from '../checks.ts';
import { type Recorder, record } from '../context.ts';
import {
  checkAliases,
  checkDescription,
  checkName,
  checkWikidataId,
  nameKeys,
  nameOf,
  searchedNames,
} from '../entities/draft.ts';
import { nameWrites } from '../entities/names.ts';
import { updateOriginsAround } from '../origins/update.ts';
import { statement } from '../statements.ts';
import { searchPropertiesIn } from '../terms.ts';
import { writeAll } from '../writes.ts';
import { changed, changedValue, checkVersion, lock, revisionOf } from './revise.ts';

const READ = statement('updateEntity', 'read');
const WRITE = statement('updateEntity', 'write');
const WRITE_UNNAMED = statement('updateEntity', 'write unnamed');

interface Fields {
  name: string;
  kind: EntityKind;
  aliases: string[];
  description: string | null;
  wikidataId: string | null;
}

/** Changes what is known about an entity. @throws RecordingError */
export function updateEntity(
  engine: Engine,
  input: UpdateEntityInput,
  recorder: Recorder,
): Promise<{ entity: string }> {
  return record(engine, recorder, async (context) => {
    const locked = await lock(context, input, 'Entity', READ);
    const { version: _, ...row } = locked.row;
    const before = row as unknown as Fields;
    checkVersion(locked, input, before);
    const after = await fieldsAfter(input, before);
    const { id } = locked;
    const revision = revisionOf(context, locked, before, after);
    if (!revision) return { entity: id };
    const names = await mapInSlices([after.name, ...after.aliases], nameOf);
    const terms = await searchPropertiesIn(context.texts, searchedNames(names, after.description));
    const sortName = nameOf(after.name).folded;
    await context.transaction.run(WRITE, { ...after, ...terms, sortName, ...revision, id });
    await context.transaction.run(WRITE_UNNAMED, { id });
    await writeAll(context, nameWrites([{ id, keys: nameKeys(after.kind, names) }]));
    if (after.kind !== before.kind) await updateOriginsAround(context, 'entity', id);
    return { entity: id };
  });
}

async function fieldsAfter(input: UpdateEntityInput, before: Fields): Promise<Fields> {
  return {
    name: changedValue(input.name, before.name, 'input.name', (name) => checkName(name, 'input.name').text),
    kind: changedValue(input.kind, before.kind, 'input.kind', (kind) => checkEnum(kind, 'input.kind', EntityKind)),
    aliases: await changedValue(input.aliases, before.aliases, 'input.aliases', async (list) => {
      const aliases = await checkAliases(list, 'input.aliases');
      return aliases.map(({ text }) => text);
    }),
    description: changed(input.description, before.description, (text) => checkDescription(text, 'input.description')),
    wikidataId: changed(input.wikidataId, before.wikidataId, (id) => checkWikidataId(id, 'input.wikidataId')),
  };
}
