import type { Engine } from '../../graph/engine.ts';
import { Tense, type TranslationInput, type UpdateClaimInput } from '../../shared/schema.generated.ts';
import { checkEnum, checkLanguage } from '../checks.ts';
import { claimsWithFingerprint } from '../claims/claims.ts';
import { checkClaimText, checkTranslations, searchedWording, wordingProperties } from '../claims/draft.ts';
import { type Recorder, record } from '../context.ts';
import { conflict } from '../errors.ts';
import { statement } from '../statements.ts';
import { searchPropertiesIn } from '../terms.ts';
import { changedValue, checkVersion, lock, revisionOf } from './revise.ts';

const READ = statement('updateClaim', 'read');
const WRITE = statement('updateClaim', 'write');

interface Fields {
  text: string;
  language: string;
  translations: TranslationInput[];
  tense: Tense;
}

/** Changes a claim's wording. @throws RecordingError, also when another claim has these words already */
export function updateClaim(engine: Engine, input: UpdateClaimInput, recorder: Recorder): Promise<{ claim: string }> {
  return record(engine, recorder, async (context) => {
    const locked = await lock(context, input, 'Claim', READ);
    const { id, row } = locked;
    const texts = row.translationTexts as string[];
    const translations = (row.translationLanguages as string[]).map((language, index) => ({
      language,
      text: texts[index] ?? '',
    }));
    const { text, language, tense } = row as unknown as Fields;
    const before: Fields = { text, language, translations, tense };
    checkVersion(locked, input, before);
    const after = fieldsAfter(input, before);
    const revision = revisionOf(context, locked, before, after);
    if (!revision) return { claim: id };
    const wording = wordingProperties(after.text, after.language);
    const alike = await claimsWithFingerprint(context, wording.fingerprint);
    const candidates = alike.filter((other) => other.id !== id);
    if (candidates.length > 0) {
      const problem = `${candidates[0]?.id} has these words already; expected other words, or a relation between the two`;
      throw conflict('input.text', problem, { candidates });
    }
    await context.transaction.run(WRITE, {
      ...{ text: after.text, language: after.language, tense: after.tense },
      translationLanguages: after.translations.map((translation) => translation.language),
      translationTexts: after.translations.map((translation) => translation.text),
      ...wording,
      ...(await searchPropertiesIn(context.texts, searchedWording(after.text, after.translations))),
      ...revision,
      id,
    });
    return { claim: id };
  });
}

function fieldsAfter(input: UpdateClaimInput, before: Fields): Fields {
  return {
    text: changedValue(input.text, before.text, 'input.text', (text) => checkClaimText(text, 'input.text')),
    language: changedValue(input.language, before.language, 'input.language', (tag) =>
      checkLanguage(tag, 'input.language'),
    ),
    translations: changedValue(input.translations, before.translations, 'input.translations', (list) =>
      checkTranslations(list, 'input.translations'),
    ),
    tense: changedValue(input.tense, before.tense, 'input.tense', (tense) => checkEnum(tense, 'input.tense', Tense)),
  };
}
