import type { Engine } from '../../graph/engine.ts';
import { mapInSlices } from '../../shared/slices.ts';
import { checkWord } from '../checks.ts';
import {
  checkAliases,
  checkDescription,
  checkName,
  checkWikidataId,
  nameKeys,
  nameOf,
  nameProperties,
  searchedNames,
} from '../entities/draft.ts';
import { nameWrites } from '../entities/names.ts';
import type { UpdateEntityInput } from '../inputs.ts';
import { type Recorder, record, writeAll } from '../scope.ts';
import { statement } from '../statements.ts';
import { searchPropertiesIn } from '../terms.ts';
import { ENTITY_KINDS, type EntityKind } from '../vocabulary.ts';
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
  return record(engine, recorder, async (scope) => {
    const locked = await lock(scope, input, 'Entity', READ);
    const { version: _, ...row } = locked.row;
    const before = row as unknown as Fields;
    checkVersion(locked, input, before);
    const after = await fieldsAfter(input, before);
    const { id } = locked;
    const revision = revisionOf(scope, locked, before, after);
    if (!revision) return { entity: id };
    const names = await mapInSlices([after.name, ...after.aliases], nameOf);
    const terms = await searchPropertiesIn(scope.texts, searchedNames(names, after.description));
    const properties = { ...nameProperties(names), ...terms };
    await scope.transaction.run(WRITE, { ...after, ...properties, ...revision, id });
    await scope.transaction.run(WRITE_UNNAMED, { id });
    await writeAll(scope, nameWrites([{ id, keys: nameKeys(after.kind, names) }]));
    return { entity: id };
  });
}

async function fieldsAfter(input: UpdateEntityInput, before: Fields): Promise<Fields> {
  return {
    name: changedValue(input.name, before.name, 'input.name', (name) => checkName(name, 'input.name').text),
    kind: changedValue(input.kind, before.kind, 'input.kind', (kind) => checkWord(kind, 'input.kind', ENTITY_KINDS)),
    aliases: await changedValue(input.aliases, before.aliases, 'input.aliases', async (list) => {
      const aliases = await checkAliases(list, 'input.aliases');
      return aliases.map(({ text }) => text);
    }),
    description: changed(input.description, before.description, (text) => checkDescription(text, 'input.description')),
    wikidataId: changed(input.wikidataId, before.wikidataId, (id) => checkWikidataId(id, 'input.wikidataId')),
  };
}
