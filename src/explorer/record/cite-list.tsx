import { useRef } from 'react';
import { Button } from 'react-aria-components';
import { useText } from '../i18n/text-context.tsx';
import { NodeBox } from '../search/node-box.tsx';
import { Choice } from '../ui/choice.tsx';
import { Icon } from '../ui/icon.tsx';
import { type CitePick, newCite } from './draft.ts';
import { EnumField, Faults, TextField } from './field.tsx';
import { PublisherField } from './publisher-field.tsx';

interface Properties {
  of: readonly CitePick[];
  onChange: (list: readonly CitePick[]) => void;
}

/** The documents that are quoted from: of those in the graph, or new ones, of which the text may be unknown. */
export function CiteList({ of: list, onChange }: Properties) {
  const { t } = useText();
  const adder = useRef<HTMLButtonElement>(null);
  return (
    <>
      {list.map((one, index) => (
        <fieldset className="record-about" key={one.key}>
          <legend>{t('record.cites', { n: index + 1 })}</legend>
          <Cite
            cite={one}
            label={t('record.cites', { n: index + 1 })}
            change={(changes) =>
              onChange(list.map((other) => (other.key === one.key ? { ...other, ...changes } : other)))
            }
          />
          <Button
            className="button button-quiet record-start"
            onPress={() => {
              onChange(list.filter(({ key }) => key !== one.key));
              adder.current?.focus();
            }}
          >
            <Icon name="close" />
            {t('record.about.remove')}
          </Button>
        </fieldset>
      ))}
      <Button
        ref={adder}
        className="button button-quiet record-start"
        onPress={() => onChange([...list, newCite(list, randomToken())])}
      >
        {t('record.cites.add')}
      </Button>
    </>
  );
}

function Cite(properties: { cite: CitePick; label: string; change: (changes: Partial<CitePick>) => void }) {
  const { cite, label, change } = properties;
  const { t } = useText();
  const { key, isNew, known, title, url, kind, publisher } = cite;
  return (
    <div className="record-entity">
      <Choice
        label={t('record.way', { of: label })}
        value={isNew ? 'new' : 'known'}
        options={[
          { value: 'known', label: t('record.known') },
          { value: 'new', label: t('record.new') },
        ]}
        onChange={(way) => change({ isNew: way === 'new' })}
      />
      {isNew ? (
        <div className="record-new">
          <TextField
            field={`cites.${key}.title`}
            label={t('record.document.title')}
            hint={t('record.cites.title.hint')}
            value={title}
            onChange={(words) => change({ title: words })}
          />
          <TextField
            field={`cites.${key}.url`}
            label={t('record.document.url')}
            value={url}
            onChange={(words) => change({ url: words })}
          />
          <EnumField
            field={`cites.${key}.kind`}
            label={t('record.kind')}
            of="DocumentKind"
            value={kind}
            onChange={(chosen) => change({ kind: chosen })}
          />
          <PublisherField
            field={`cites.${key}.publisher`}
            publisher={publisher}
            onChange={(chosen) => change({ publisher: chosen })}
          />
        </div>
      ) : (
        <div className="record-place">
          <NodeBox
            label={label}
            placeholder={t('record.choose.placeholder')}
            kind="document"
            value={known && { value: known.id, label: known.label }}
            onChange={(found) => change({ known: found && { id: found.value, label: found.label } })}
          />
        </div>
      )}
      <Faults field={`cites.${key}`} onChoose={(chosen) => change({ isNew: false, known: chosen })} />
    </div>
  );
}

function randomToken(): string {
  return [...crypto.getRandomValues(new Uint32Array(3))].map((part) => part.toString(36)).join('');
}
