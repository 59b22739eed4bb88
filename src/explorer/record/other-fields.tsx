import { use, useState } from 'react';
import { useQuestion } from '../client/use-question.ts';
import { useText } from '../i18n/text-context.tsx';
import { inLanguage } from '../model/facts.ts';
import type { Id } from '../model/view.ts';
import { Failure } from '../ui/states.tsx';
import { CiteList } from './cite-list.tsx';
import { type CitePick, type Draft, type Listed, nameOf, wordsOf } from './draft.ts';
import { EntityList } from './entity-list.tsx';
import { RELAY_PARTS } from './enums.ts';
import { Problems, SelectField } from './field.tsx';
import { Passages } from './passages.tsx';
import { SAID_IN, type SaidInAnswer } from './queries.ts';
import type { OpenDocument } from './recording-state.ts';

const PEOPLE = ['onBehalfOf', 'targets'] as const;
const LISTS = [...PEOPLE, 'relays', 'cites'] as const;

interface Properties {
  into: OpenDocument;
  draft: Draft;
  onChange: (draft: Draft) => void;
}

/** Who else has a part in the attribution: mostly nobody, so it is folded away until it is asked for. */
export function OtherFields({ into, draft, onChange }: Properties) {
  const { t, list } = useText();
  const { onBehalfOf, targets, relays, cites, nestedIn } = draft;
  const called = [...[...onBehalfOf, ...targets, ...relays].map(({ entity }) => nameOf(entity)), ...cites.map(titleOf)];
  const [isOpen, setOpen] = useState(called.length > 0 || nestedIn !== '');
  const hasFault = use(Problems).some(
    ({ field }) => field === 'nestedIn' || LISTS.some((one) => field.startsWith(`${one}.`)),
  );
  const names = called.filter((name) => name !== '');
  return (
    <details
      className="record-more record-others"
      open={isOpen || hasFault}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <span className="record-heading">{t('record.others')}</span>{' '}
        <span className="record-hint">{names.length > 0 ? list(names) : t('record.others.what')}</span>
      </summary>
      <div className="record-lists">
        {PEOPLE.map((field) => (
          <EntityList
            key={field}
            field={field}
            of={draft[field]}
            add={t(`record.${field}.add`)}
            name={(n) => t(`record.${field}`, { n })}
            begin={same}
            onChange={(entries) => onChange({ ...draft, [field]: entries })}
          />
        ))}
        <EntityList
          field="relays"
          of={relays}
          add={t(relays.length === 0 ? 'record.relays.add' : 'record.relays.next')}
          name={(n) => t('record.relays', { n })}
          begin={(entry) => ({ ...entry, passages: [] })}
          words={(relay) => wordsOf(relay, 'SOURCE')}
          isOrdered
          onChange={(entries) => onChange({ ...draft, relays: entries })}
        >
          {({ key, passages }, change) => (
            <Passages
              into={into}
              field={`relays.${key}.passages`}
              label={t('record.relays.words')}
              none={t('record.relays.words.none')}
              of={passages}
              parts={RELAY_PARTS}
              onChange={(chosen) => change({ passages: chosen })}
            />
          )}
        </EntityList>
        {isOpen || nestedIn !== '' ? (
          <NestedField
            document={into.id}
            value={nestedIn}
            onChange={(chosen) => onChange({ ...draft, nestedIn: chosen })}
          />
        ) : null}
        <CiteList of={cites} onChange={(entries) => onChange({ ...draft, cites: entries })} />
      </div>
    </details>
  );
}

function titleOf({ isNew, known, title }: CitePick): string {
  return isNew ? title.trim() : (known?.label ?? '');
}

function same(entry: Listed): Listed {
  return entry;
}

interface NestedProperties {
  document: Id;
  /** The attribution within which it is said; empty for none. */
  value: Id;
  onChange: (value: Id) => void;
}

/** "…, according to them, …" inside an accusation: within what somebody else says in the same document. */
function NestedField({ document, value, onChange }: NestedProperties) {
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
