import { useText } from '../i18n/text-context.tsx';
import { EnumField, TextField } from './field.tsx';
import { languageName } from './languages.ts';

interface Properties {
  language: string;
  tense: string;
  onChange: (changes: { language?: string; tense?: string }) => void;
}

/** In which language a claim is worded, and of which time it speaks. */
export function ClaimRow({ language, tense, onChange }: Properties) {
  const { t, language: reader } = useText();
  return (
    <div className="record-row">
      <TextField
        field="claim.language"
        label={t('record.language')}
        hint={languageName(language, reader)}
        list={['fr', 'en', 'ru', 'uk', 'ko', 'de', 'es', 'ar', 'zh']}
        value={language}
        onChange={(tag) => onChange({ language: tag })}
      />
      <EnumField
        field="claim.tense"
        label={t('record.tense')}
        of="Tense"
        value={tense}
        onChange={(chosen) => onChange({ tense: chosen })}
      />
    </div>
  );
}
