import { useRef } from 'react';
import { useText } from '../i18n/text-context.tsx';
import { NodeBox } from '../search/node-box.tsx';
import { useFound } from '../search/use-found.ts';
import { Choice } from '../ui/choice.tsx';
import type { EntityPick } from './draft.ts';
import { EnumField, Faults, TextField } from './field.tsx';
import type { EntityField as Name } from './fields.ts';

interface Properties {
  field: Name;
  label: string;
  pick: EntityPick;
  onChange: (pick: EntityPick) => void;
  /** The words of the text for it: what is called so is offered, and a new one begins with them. */
  words?: string;
  /** Another way to say who, beside the known and the new. */
  also?: { label: string; isChosen: boolean; choose: (isChosen: boolean) => void };
}

/** Somebody or something: of those in the graph, or a new one. */
export function EntityField({ field, label, pick, onChange, words = '', also }: Properties) {
  const { t } = useText();
  const typed = useRef('');
  const options = [
    { value: 'known', label: t('record.known') },
    { value: 'new', label: t('record.new') },
    ...(also ? [{ value: 'also', label: also.label }] : []),
  ];
  const isAlso = also?.isChosen ?? false;
  const change = (way: string) => {
    also?.choose(way === 'also');
    if (way === 'also') return;
    const name = pick.name || typed.current || words;
    onChange({ ...pick, isNew: way === 'new', name: way === 'new' ? name : pick.name });
  };
  const take = (known: { id: string; label: string }) => {
    onChange({ ...pick, isNew: false, known: { id: known.id, label: known.label } });
  };
  return (
    <div className="record-entity">
      <Choice
        label={t('record.way', { of: label })}
        value={isAlso ? 'also' : pick.isNew ? 'new' : 'known'}
        options={options}
        onChange={change}
      />
      {isAlso ? null : pick.isNew ? (
        <New field={field} pick={pick} onChange={onChange} />
      ) : (
        <div
          className="record-place"
          onInput={(event) => {
            typed.current = (event.target as HTMLInputElement).value;
          }}
        >
          <NodeBox
            label={label}
            placeholder={t('record.entity.placeholder')}
            kind="entity"
            value={pick.known && { value: pick.known.id, label: pick.known.label }}
            onChange={(found) => onChange({ ...pick, known: found && { id: found.value, label: found.label } })}
          />
          {pick.known === null && words !== '' ? <Guesses words={words} onTake={take} /> : null}
        </div>
      )}
      <Faults field={field} onChoose={take} />
    </div>
  );
}

function New({ field, pick, onChange }: Pick<Properties, 'field' | 'pick' | 'onChange'>) {
  const { t } = useText();
  return (
    <div className="record-new">
      <TextField
        field={`${field}.name`}
        label={t('record.name')}
        value={pick.name}
        onChange={(name) => onChange({ ...pick, name })}
      />
      <EnumField
        field={`${field}.kind`}
        label={t('record.kind')}
        of="EntityKind"
        none={t('record.kind.none')}
        value={pick.kind}
        onChange={(kind) => onChange({ ...pick, kind })}
      />
      <label className="record-check">
        <input
          type="checkbox"
          checked={!pick.isNamed}
          onChange={(event) => onChange({ ...pick, isNamed: !event.target.checked })}
        />
        {t('record.unnamed')}
      </label>
    </div>
  );
}

/** Those in the graph who are called as the text calls them. */
function Guesses({ words, onTake }: { words: string; onTake: (known: { id: string; label: string }) => void }) {
  const { t } = useText();
  const { nodes } = useFound(words, 'entity');
  if (nodes.length === 0) return null;
  return (
    <p className="record-guesses">
      <span>{t('record.guess')}</span>
      {nodes.slice(0, 3).map((node) => (
        <button type="button" className="button" key={node.id} onClick={() => onTake(node)}>
          {node.label}
        </button>
      ))}
    </p>
  );
}
