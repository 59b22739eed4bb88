import type { Engine } from '../../graph/engine.ts';
import { type AboutInput, Tense, type UpdateClaimInput } from '../../shared/schema.generated.ts';
import { Registries } from '../attributions/registries.ts';
import { checkEnum, checkLanguage } from '../checks.ts';
import { checkClaimText, checkTranslations, draftAbout, happenedOf } from '../claims/draft.ts';
import { type About, type ClaimFields, inOrder, lockClaim, mergedByEntity, writeClaim } from '../claims/stored.ts';
import { type Recorder, type RecordingContext, record } from '../context.ts';
import { periodAfter } from '../periods.ts';
import { changedValue, checkVersion } from '../revise.ts';
import { writeAll } from '../writes.ts';

/** Changes a claim. @throws RecordingError, also when another claim has its new words already */
export function updateClaim(engine: Engine, input: UpdateClaimInput, recorder: Recorder): Promise<{ claim: string }> {
  return record(engine, recorder, async (context) => {
    const { locked, before } = await lockClaim(context, input);
    checkVersion(locked, input, before);
    await writeClaim(context, locked, before, await fieldsAfter(context, input, before));
    return { claim: locked.id };
  });
}

async function fieldsAfter(
  context: RecordingContext,
  input: UpdateClaimInput,
  before: ClaimFields,
): Promise<ClaimFields> {
  return {
    text: changedValue(input.text, before.text, 'input.text', (text) => checkClaimText(text, 'input.text')),
    language: changedValue(input.language, before.language, 'input.language', (tag) =>
      checkLanguage(tag, 'input.language'),
    ),
    translations: changedValue(input.translations, before.translations, 'input.translations', (list) =>
      checkTranslations(list, 'input.translations'),
    ),
    tense: changedValue(input.tense, before.tense, 'input.tense', (tense) => checkEnum(tense, 'input.tense', Tense)),
    ...periodAfter('happened', input, happenedOf(before), 'input'),
    about: await changedValue<readonly AboutInput[], About[], Promise<About[]>>(
      input.about,
      before.about,
      'input.about',
      (list) => recordAbout(context, input.id, list),
    ),
  };
}

/** The entities that a claim is to be about; new ones are recorded. */
async function recordAbout(context: RecordingContext, claim: string, list: readonly AboutInput[]): Promise<About[]> {
  const registries = new Registries(context);
  const { entities } = registries;
  const drafts = await draftAbout(list, 'input.about', [claim], (...reference) => entities.refer(...reference));
  await registries.read();
  const about = drafts.map(({ entity, roles }) => ({ entity: entities.persist(entity), roles }));
  await writeAll(context, await registries.writes());
  await registries.completeKnown();
  return inOrder(mergedByEntity(about));
}
