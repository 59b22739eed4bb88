import { useId, useState } from 'react';
import { Button } from 'react-aria-components';
import { Icon } from '../app/icon.tsx';
import { useText } from '../i18n/text-context.tsx';
import type { Part } from '../words/segments.ts';
import { type Draft, withoutPassage, withPassage } from './draft.ts';
import { ENUMS } from './enums.ts';
import { Faults } from './field.tsx';
import { aroundPlace, placesOf } from './places.ts';
import type { OnScreen } from './scene.ts';

interface Properties {
  into: OnScreen;
  draft: Draft;
  onChange: (draft: Draft) => void;
}

/** The words that were chosen, each with what it shows; more can be selected in the text, or typed. */
export function Passages({ into, draft, onChange }: Properties) {
  const { t, word } = useText();
  return (
    <fieldset className="record-group">
      <legend>{t('record.words')}</legend>
      {draft.passages.length === 0 ? <p className="record-hint">{t('record.words.none')}</p> : null}
      <ul className="record-passages" aria-label={t('record.words')}>
        {draft.passages.map((passage, index) => (
          <li key={`${passage.part} ${passage.start} ${passage.end}`}>
            <span className={`part-choice-${passage.part.toLowerCase()} record-part`}>
              {word('SpanPart', passage.part)}
            </span>
            <q lang={into.language ?? undefined}>{passage.exact}</q>
            <Button
              className="button button-icon"
              aria-label={t('record.words.remove', { words: passage.exact })}
              onPress={() => onChange(withoutPassage(draft, passage))}
            >
              <Icon name="close" />
            </Button>
            <Faults field={`passages.${index}`} />
          </li>
        ))}
      </ul>
      <Faults field="passages" />
      <Typed into={into} draft={draft} onChange={onChange} />
    </fieldset>
  );
}

/** For those who cannot select in the text: words are typed, and found in it. */
function Typed({ into, draft, onChange }: Properties) {
  const { t, word } = useText();
  const id = useId();
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState(0);
  const [part, setPart] = useState<Part>('CONTENT');
  const places = placesOf(into.text, words);
  const place = places[chosen] ?? places[0];
  const add = () => {
    if (!place) return;
    onChange(withPassage(draft, { part, ...place }));
    setWords('');
    setChosen(0);
  };
  return (
    <details className="record-typed">
      <summary>{t('record.typed')}</summary>
      <div className="record-field">
        <label htmlFor={id}>{t('record.typed.words')}</label>
        <input
          id={id}
          className="record-input"
          lang={into.language ?? undefined}
          value={words}
          autoComplete="off"
          aria-describedby={`${id}found`}
          onChange={(event) => setWords(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            add();
          }}
        />
        <p className="record-hint" id={`${id}found`} role="status">
          {words.trim() === '' ? '' : t('record.typed.found', { n: places.length })}
        </p>
      </div>
      {places.length > 1 ? (
        <select
          className="record-input"
          aria-label={t('record.typed.which')}
          value={chosen}
          onChange={(event) => setChosen(Number(event.target.value))}
        >
          {places.map((one, index) => {
            const { before, after } = aroundPlace(into.text, one);
            return <option key={one.start} value={index}>{`…${before}${one.exact}${after}…`}</option>;
          })}
        </select>
      ) : null}
      <div className="record-row">
        <select
          className="record-input"
          aria-label={t('record.typed.part')}
          value={part}
          onChange={(event) => setPart(event.target.value as Part)}
        >
          {ENUMS.SpanPart.map((one) => (
            <option key={one} value={one}>
              {word('SpanPart', one)}
            </option>
          ))}
        </select>
        <Button className="button" isDisabled={!place} onPress={add}>
          {t('record.typed.add')}
        </Button>
      </div>
    </details>
  );
}
