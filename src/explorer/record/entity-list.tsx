import { type ReactNode, useRef } from 'react';
import { Button } from 'react-aria-components';
import { useText } from '../i18n/text-context.tsx';
import { Icon } from '../ui/icon.tsx';
import { type Listed, moved, NOBODY, newKey } from './draft.ts';
import { EntityField } from './entity-field.tsx';
import type { ListField } from './fields.ts';

interface Properties<Entry extends Listed> {
  field: ListField;
  of: readonly Entry[];
  /** What adding one is called. */
  add: string;
  /** What each is called, by its number from 1. */
  name: (n: number) => string;
  /** What is put down of a new one, beside who it is. */
  begin: (entry: Listed) => Entry;
  onChange: (list: readonly Entry[]) => void;
  /** The words of the text for one. */
  words?: (entry: Entry) => string;
  /** Whether their order matters: then each can be moved up. */
  isOrdered?: boolean;
  /** What else is asked of each: in a line with its buttons, or before them. */
  beside?: (entry: Entry, change: (changes: Partial<Entry>) => void) => ReactNode;
  children?: (entry: Entry, change: (changes: Partial<Entry>) => void) => ReactNode;
}

/** Several of those in the graph, or new ones. */
export function EntityList<Entry extends Listed>(properties: Properties<Entry>) {
  const { field, of: list, add, name, begin, onChange, words, isOrdered = false, beside, children } = properties;
  const { t } = useText();
  const adder = useRef<HTMLButtonElement>(null);
  const change = (key: number, changes: Partial<Entry>) =>
    onChange(list.map((one) => (one.key === key ? { ...one, ...changes } : one)));
  const remove = (key: number) => {
    onChange(list.filter((one) => one.key !== key));
    adder.current?.focus();
  };
  return (
    <>
      {list.map((one, index) => (
        <fieldset className="record-about" key={one.key}>
          <legend>{name(index + 1)}</legend>
          <EntityField
            field={`${field}.${one.key}`}
            label={name(index + 1)}
            pick={one.entity}
            {...(words && { words: words(one) })}
            onChange={(entity) => change(one.key, { entity } as Partial<Entry>)}
          />
          {children?.(one, (changes) => change(one.key, changes))}
          <div className="record-row">
            {beside?.(one, (changes) => change(one.key, changes))}
            <div className="record-buttons">
              {isOrdered && index > 0 ? (
                <Button className="button button-quiet" onPress={() => onChange(moved(list, index))}>
                  {t('record.about.earlier')}
                </Button>
              ) : null}
              <Button className="button button-quiet" onPress={() => remove(one.key)}>
                <Icon name="close" />
                {t('record.about.remove')}
              </Button>
            </div>
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
