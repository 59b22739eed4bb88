import { useId, useState } from 'react';
import { Button } from 'react-aria-components';
import { useText } from '../i18n/text-context.tsx';
import type { Part } from '../model/segments.ts';
import { Icon } from '../ui/icon.tsx';
import { type Passage, withPassage } from './draft.ts';
import { ENUMS } from './enums.ts';
import { Faults } from './field.tsx';
import type { PassagesField } from './fields.ts';
import { aroundPlace, placesOf } from './places.ts';

interface Properties {
  into: { text: string; language: string | null };
  field: PassagesField;
  /** What they show. */
  label: string;
  /** Said while there are none. */
  none: string;
  of: readonly Passage[];
  onChange: (passages: readonly Passage[]) => void;
  /** What words can show here; the first is the most common. */
  parts?: readonly Part[];
}

/** The words that were chosen, each with what it shows; more can be selected in the text, or typed. */
export function Passages({ into, field, label, none, of: passages, onChange, parts = TYPED_PARTS }: Properties) {
  const { t, word } = useText();
  return (
    <>
      {passages.length === 0 ? <p className="record-hint">{none}</p> : null}
      <ul className="record-passages" aria-label={label}>
        {passages.map((passage, index) => (
          <li key={`${passage.part} ${passage.start} ${passage.end}`}>
            <span className={`part-choice-${passage.part.toLowerCase()} record-part`}>
              {word('SpanPart', passage.part)}
            </span>
            <q lang={into.language ?? undefined}>{passage.exact}</q>
            <Button
              className="button button-icon"
              aria-label={t('record.words.remove', { words: passage.exact })}
              onPress={() => onChange(passages.filter((one) => one !== passage))}
            >
              <Icon name="close" />
            </Button>
            <Faults
              field={`${field}.${index}`}
              onTake={(place) => {
                const others = passages.filter((one) => one !== passage);
                onChange(withPassage({ passages: others }, { part: passage.part, ...place }).passages);
              }}
            />
          </li>
        ))}
      </ul>
      <Faults field={field} />
      <Typed into={into} parts={parts} onAdd={(passage) => onChange(withPassage({ passages }, passage).passages)} />
    </>
  );
}

/** What is typed is most often what is said. */
const TYPED_PARTS: readonly Part[] = ENUMS.SpanPart.toSorted(
  (one, other) => Number(other === 'CONTENT') - Number(one === 'CONTENT'),
);

interface TypedProperties extends Pick<Properties, 'into'> {
  parts: readonly Part[];
  onAdd: (passage: Passage) => void;
}

/** For those who cannot select in the text: words are typed, and found in it. */
function Typed({ into, parts, onAdd }: TypedProperties) {
  const { t, word } = useText();
  const id = useId();
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState(0);
  const [part, setPart] = useState(parts[0] ?? 'CONTENT');
  const places = placesOf(into.text, words);
  const place = places[chosen] ?? places[0];
  const add = () => {
    if (!place) return;
    onAdd({ part, ...place });
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
          {parts.map((one) => (
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
