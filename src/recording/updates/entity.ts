import type { Engine } from '../../graph/engine.ts';
import { EntityKind, type UpdateEntityInput } from '../../shared/schema.generated.ts';
import { checkEnum } from '../checks.ts';
import { type Recorder, record } from '../context.ts';
import { checkAliases, checkDescription, checkName, checkWikidataId } from '../entities/draft.ts';
import { type EntityFields, lockEntity, writeEntity } from '../entities/stored.ts';
import { changed, changedValue, checkVersion } from '../revise.ts';

/** Changes what is known about an entity. @throws RecordingError */
export function updateEntity(
  engine: Engine,
  input: UpdateEntityInput,
  recorder: Recorder,
): Promise<{ entity: string }> {
  return record(engine, recorder, async (context) => {
    const { locked, before } = await lockEntity(context, input);
    checkVersion(locked, input, before);
    await writeEntity(context, locked, { before, after: await fieldsAfter(input, before), path: 'input.wikidataId' });
    return { entity: locked.id };
  });
}

async function fieldsAfter(input: UpdateEntityInput, before: EntityFields): Promise<EntityFields> {
  return {
    name: changedValue(input.name, before.name, 'input.name', (name) => checkName(name, 'input.name').text),
    kind: changedValue(input.kind, before.kind, 'input.kind', (kind) => checkEnum(kind, 'input.kind', EntityKind)),
    aliases: await changedValue(input.aliases, before.aliases, 'input.aliases', async (list) => {
      const aliases = await checkAliases(list, 'input.aliases');
      return aliases.map(({ text }) => text);
    }),
    description: changed(input.description, before.description, (text) => checkDescription(text, 'input.description')),
    wikidataId: changed(input.wikidataId, before.wikidataId, (id) => checkWikidataId(id, 'input.wikidataId')),
    isNamed: changedValue(input.isNamed, before.isNamed, 'input.isNamed', (isNamed) => isNamed),
  };
}
