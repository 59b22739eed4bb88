import { type FocusEvent, type KeyboardEvent, type MouseEvent, use, useEffect, useRef, useState } from 'react';
import { ComboBox, ComboBoxStateContext, Input, ListBoxItem } from 'react-aria-components';
import { fold } from '../../shared/fold.ts';
import { MAX_SEARCH_LENGTH } from '../../shared/limits.ts';
import { KindShape } from '../ui/icon.tsx';
import { NodeLine } from './node-line.tsx';
import type { Filling, SlotKind } from './questions.ts';
import { SuggestionNote } from './suggestion-note.tsx';
import { SuggestionPopover } from './suggestion-popover.tsx';
import { type FoundNode, toFilling } from './suggestions.ts';
import { useFound } from './use-found.ts';

interface Properties {
  /** What it is for, read aloud. */
  label: string;
  /** Seen while it is empty. */
  placeholder: string;
  kind: Exclude<SlotKind, 'day'>;
  value: Filling | null;
  onChange: (value: Filling | null) => void;
}

/** A place for an item, which completes what is typed in it against the graph. */
export function NodeBox({ label, placeholder, kind, value, onChange }: Properties) {
  const name = value?.label ?? '';
  const [text, setText] = useState(name);
  const [isInside, setInside] = useState(false);
  const typed = text === name ? '' : text;
  const found = useFound(isInside ? typed : null, kind);
  const isCurrent = found.words === typed.trim();
  const waits = useRef(false);
  const selecting = useSelecting(name);
  useEffect(() => setText(name), [name]);

  const choose = (node: FoundNode | undefined) => {
    if (!node) return;
    onChange(toFilling(node));
    setText(toFilling(node).label);
  };
  useEffect(() => {
    if (!waits.current || !isCurrent) return;
    waits.current = false;
    choose(found.nodes[0]);
  });
  /** Enter with nothing chosen takes the first; a filled place leaves Enter to the form. */
  const pressed = (event: KeyboardEvent<HTMLInputElement>) => {
    const isChosen = event.currentTarget.hasAttribute('aria-activedescendant');
    if (event.key !== 'Enter' || isChosen || typed.trim() === '' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (isCurrent) choose(found.nodes[0]);
    else waits.current = true;
  };
  /** Who leaves has chosen what is called just so, or has emptied the place; else it stays as it was. */
  const left = () => {
    // What Enter was pressed for is still to come.
    if (waits.current) return;
    setInside(false);
    const called = found.nodes.find((node) => fold(node.label) === fold(text) || fold(node.alias ?? '') === fold(text));
    if (text.trim() === '') onChange(null);
    else if (text !== name && called) choose(called);
    else setText(name);
  };

  return (
    <ComboBox
      className="thing-box"
      aria-label={label}
      inputValue={text}
      onInputChange={setText}
      selectedKey={value?.value ?? null}
      onSelectionChange={(key) => choose(found.nodes.find(({ id }) => id === key))}
      allowsCustomValue
      allowsEmptyCollection
      shouldFocusWrap
      menuTrigger="focus"
      defaultFilter={everything}
      onFocus={() => setInside(true)}
      onBlur={left}
    >
      <Input
        className="place"
        data-filled={value !== null || undefined}
        lang={value?.language}
        title={name}
        placeholder={placeholder}
        maxLength={MAX_SEARCH_LENGTH}
        {...selecting}
        onKeyDownCapture={pressed}
      />
      <Reopen for={typed.trim() === '' || waits.current ? null : found.words} />
      <SuggestionPopover
        within="#main"
        takesFirst={typed.trim() !== ''}
        note={<SuggestionNote words={text} isLooking={!isCurrent} failure={found.failure} />}
      >
        {found.nodes.map((node) => (
          <Option key={node.id} node={node} words={typed} />
        ))}
      </SuggestionPopover>
    </ComboBox>
  );
}

/**
 * Opens the list again for words that have been answered: coming into a place may scroll the page, and whatever scrolls
 * closes the list, perhaps after the first letters.
 */
function Reopen({ for: words }: { for: string | null }) {
  const state = use(ComboBoxStateContext);
  const latest = useRef(state);
  latest.current = state;
  useEffect(() => {
    const { current } = latest;
    if (words !== null && current?.isFocused && !current.isOpen) current.open(null, 'input');
  }, [words]);
  return null;
}

/**
 * Who comes into a filled place types over what stands there; a click would else set the cursor into it. What was typed
 * is not typed over, should the focus come again.
 */
function useSelecting(name: string) {
  const isNew = useRef(false);
  return {
    onFocus: ({ currentTarget }: FocusEvent<HTMLInputElement>) => {
      isNew.current = currentTarget.value === name;
      if (isNew.current) currentTarget.select();
    },
    onClick: ({ currentTarget }: MouseEvent<HTMLInputElement>) => {
      const isUnselected = currentTarget.selectionStart === currentTarget.selectionEnd;
      if (isNew.current && isUnselected && currentTarget.value === name) currentTarget.select();
      isNew.current = false;
    },
  };
}

function Option({ node, words }: { node: FoundNode; words: string }) {
  return (
    <ListBoxItem id={node.id} textValue={node.label} className="search-option">
      <KindShape kind={node.kind} />
      <NodeLine node={node} words={words} />
    </ListBoxItem>
  );
}

/** What is found was found by the server already. */
function everything(): boolean {
  return true;
}
