import { useQuestion } from '../client/use-question.ts';
import { useText } from '../i18n/text-context.tsx';
import { inLanguage } from '../model/facts.ts';
import type { Id } from '../model/view.ts';
import { Failure } from '../ui/states.tsx';
import { SelectField } from './field.tsx';
import { SAID_IN, type SaidInAnswer } from './queries.ts';

interface Properties {
  document: Id;
  /** The act of saying within which it is said; empty for none. */
  value: Id;
  onChange: (value: Id) => void;
}

/** "…, according to them, …" inside an accusation: within what somebody else says in the same document. */
export function NestedField({ document, value, onChange }: Properties) {
  const { t, word, language } = useText();
  const { data, failure, again } = useQuestion<SaidInAnswer>(SAID_IN, { id: document });
  if (failure) return <Failure error={failure} retry={again} />;
  const said = data?.document?.attributions.nodes ?? [];
  if (said.length === 0) return null;
  const options = said.map(({ id, source, speechAct, claim }) => ({
    value: id,
    label: t('record.nestedIn.one', {
      who: source.name,
      act: word('SpeechAct', speechAct),
      claim: inLanguage(claim, language),
    }),
  }));
  return (
    <SelectField
      field="nestedIn"
      label={t('record.nestedIn')}
      none={t('record.nestedIn.none')}
      options={options}
      value={value}
      onChange={onChange}
    />
  );
}
