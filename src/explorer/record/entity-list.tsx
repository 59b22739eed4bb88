import { type ReactNode, useRef } from 'react';
import { Button } from 'react-aria-components';
import { Icon } from '../app/icon.tsx';
import { useText } from '../i18n/text-context.tsx';
import { type Listed, NOBODY, newKey } from './draft.ts';
import { EntityField } from './entity-field.tsx';
import type { ListField } from './problems.ts';

interface Properties<Entry extends Listed> {
  field: ListField;
  of: readonly Entry[];
  /** What adding one is called. */
  add: string;
  /** What each is called, by its number from 1. */
  name: (n: number) => string;
  /** What is put down of a new one, beside who it is. */
  begin: (entry: Listed) => Entry;
  onChange: (list: Entry[]) => void;
  /** What else is asked of each. */
  children?: (entry: Entry, change: (changes: Partial<Entry>) => void) => ReactNode;
}

/** Several of those in the graph, or new ones. */
export function EntityList<Entry extends Listed>(properties: Properties<Entry>) {
  const { field, of: list, add, name, begin, onChange, children } = properties;
  const { t } = useText();
  const adder = useRef<HTMLButtonElement>(null);
  const change = (key: number, changes: Partial<Entry>) =>
    onChange(list.map((one) => (one.key === key ? { ...one, ...changes } : one)));
  return (
    <>
      {list.map((one, index) => (
        <fieldset className="record-about" key={one.key}>
          <legend>{name(index + 1)}</legend>
          <EntityField
            field={`${field}.${one.key}`}
            label={name(index + 1)}
            pick={one.entity}
            onChange={(entity) => change(one.key, { entity } as Partial<Entry>)}
          />
          <div className="record-row">
            {children?.(one, (changes) => change(one.key, changes))}
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
          </div>
        </fieldset>
      ))}
      <Button
        ref={adder}
        className="button button-quiet record-start"
        onPress={() => onChange([...list, begin({ key: newKey(list), entity: NOBODY })])}
      >
        {add}
      </Button>
    </>
  );
}
