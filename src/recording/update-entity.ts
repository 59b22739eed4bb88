import type { Engine } from '../graph/engine.ts';
import { checkWord } from './checks.ts';
import {
  checkAliases,
  checkDescription,
  checkName,
  checkWikidataId,
  nameKeys,
  nameProperties,
} from './entity-draft.ts';
import type { UpdateEntityInput } from './inputs.ts';
import { nameWrites } from './names.ts';
import { changed, changedValue, checkVersion, lock, revisionOf } from './revise.ts';
import { type Recorder, record, writeAll } from './scope.ts';
import { statement } from './statements.ts';
import { ENTITY_KINDS, type EntityKind } from './vocabulary.ts';

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
    const after = fieldsAfter(input, before);
    const { id } = locked;
    const revision = revisionOf(scope, locked, before, after);
    if (!revision) return { entity: id };
    const names = nameProperties(after.name, after.aliases, after.description);
    await scope.transaction.run(WRITE, { ...after, ...names, ...revision, id });
    await scope.transaction.run(WRITE_UNNAMED, { id });
    await writeAll(scope, nameWrites([{ id, keys: nameKeys(after.kind, [after.name, ...after.aliases]) }]));
    return { entity: id };
  });
}

function fieldsAfter(input: UpdateEntityInput, before: Fields): Fields {
  return {
    name: changedValue(input.name, before.name, 'input.name', (name) => checkName(name, 'input.name')),
    kind: changedValue(input.kind, before.kind, 'input.kind', (kind) => checkWord(kind, 'input.kind', ENTITY_KINDS)),
    aliases: changedValue(input.aliases, before.aliases, 'input.aliases', (list) =>
      checkAliases(list, 'input.aliases'),
    ),
    description: changed(input.description, before.description, (text) => checkDescription(text, 'input.description')),
    wikidataId: changed(input.wikidataId, before.wikidataId, (id) => checkWikidataId(id, 'input.wikidataId')),
  };
}
