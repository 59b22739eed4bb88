import { type KeyboardEvent, lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Button, ComboBox, Group, Input } from 'react-aria-components';
import { MAX_SEARCH_LENGTH } from '../../shared/limits.ts';
import { type ApiError, asApiError } from '../client/errors.ts';
import { toSearch } from '../client/search-words.ts';
import { useText } from '../i18n/text-context.tsx';
import { useFacts } from '../state/facts-context.tsx';
import { useView } from '../state/view-context.tsx';
import { Icon } from '../ui/icon.tsx';
import { ASKS, fillWith } from './questions.ts';
import { SuggestionGroups } from './suggestion-groups.tsx';
import { SuggestionNote } from './suggestion-note.tsx';
import { SuggestionPopover } from './suggestion-popover.tsx';
import { keyOf, type Suggestion, type Group as Suggestions } from './suggestions.ts';
import { useChoose } from './use-choose.ts';
import { useSuggestions } from './use-suggestions.ts';

const AllResults = lazy(() => import('./all-results.tsx'));

/** The key of the option that leads to all results. */
const ALL = 'all';

/** Finds sources, entities, claims, documents and questions while somebody types, and brings them into the graph. */
export function SearchBar() {
  const { t } = useText();
  const [words, setWords, keepWords] = useWords();
  const offered = useOffered();
  const suggested = useSuggestions(words);
  const [listed, setListed] = useState<string | null>(null);
  const [failure, setFailure] = useState<ApiError | null>(null);
  const { show, open, put } = useChoose();
  const isEmpty = words.trim() === '';
  const groups = isEmpty ? offered : suggested.groups;
  const isCurrent = isEmpty || (suggested.words === words.trim() && (suggested.isWhole || groups.length > 0));
  const input = useRef<HTMLInputElement>(null);

  const take = useCallback(
    async (suggestion: Suggestion | undefined, toPage = false) => {
      if (!suggestion) return;
      keepWords();
      setFailure(null);
      try {
        if (suggestion.type === 'question') await put(suggestion.question);
        else if (toPage) open(suggestion.node);
        else show(suggestion.node);
      } catch (error) {
        setFailure(asApiError(error));
      }
    },
    [keepWords, put, open, show],
  );
  const takeByKey = (key: string, toPage: boolean) => {
    if (key === ALL) setListed(toSearch(words));
    else take(find(groups, key), toPage);
  };
  const enter = useEnter(words, isCurrent, (toPage) => take(groups[0]?.suggestions[0], toPage));

  /** Enter takes what is chosen; with nothing chosen, the first. With Ctrl or Cmd it leads to the page. */
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    const chosen = input.current?.getAttribute('aria-activedescendant');
    const key = chosen && document.getElementById(chosen)?.dataset['key'];
    const toPage = event.ctrlKey || event.metaKey;
    if (key && !toPage) return;
    if (key) takeByKey(key, true);
    else enter(toPage);
    // Leaving the field closes the list.
    if (toPage) input.current?.blur();
  };

  return (
    <>
      <ComboBox
        className="search"
        aria-label={t('search.label')}
        inputValue={words}
        onInputChange={setWords}
        selectedKey={null}
        allowsCustomValue
        allowsEmptyCollection
        shouldFocusWrap
        menuTrigger="focus"
        defaultFilter={everything}
      >
        <Group className="search-field">
          <Icon name="search" />
          <Input
            ref={input}
            className="search-input"
            placeholder={t('search.placeholder')}
            maxLength={MAX_SEARCH_LENGTH}
            onKeyDownCapture={pressed}
          />
          {isEmpty ? (
            <span className="search-key" aria-hidden="true">
              /
            </span>
          ) : (
            <Button className="search-clear" slot={null} aria-label={t('search.clear')} onPress={() => setWords('')}>
              <Icon name="close" />
            </Button>
          )}
        </Group>
        <SuggestionPopover
          within=".header-search"
          takesFirst={!isEmpty}
          note={<SuggestionNote words={words} isLooking={!isCurrent} failure={suggested.failure} />}
        >
          <SuggestionGroups
            groups={groups}
            words={words}
            onTake={(key) => takeByKey(key, false)}
            all={isEmpty || suggested.groups.length === 0 ? null : ALL}
          />
        </SuggestionPopover>
      </ComboBox>
      {failure ? <SuggestionNote words={words} failure={failure} /> : null}
      {listed === null ? null : (
        <Suspense fallback={null}>
          <AllResults words={listed} onClose={() => setListed(null)} />
        </Suspense>
      )}
    </>
  );
}

/** What is found was found by the server already. */
function everything(): boolean {
  return true;
}

function find(groups: readonly Suggestions[], key: string): Suggestion | undefined {
  return groups.flatMap(({ suggestions }) => suggestions).find((suggestion) => keyOf(suggestion) === key);
}

/** Enter takes the first suggestion; if it comes before the answer, as soon as that is there. */
function useEnter(words: string, isCurrent: boolean, takeFirst: (toPage: boolean) => void): typeof takeFirst {
  const waits = useRef<{ toPage: boolean } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words are another wish.
  useEffect(() => {
    waits.current = null;
  }, [words]);
  useEffect(() => {
    if (!isCurrent || !waits.current) return;
    takeFirst(waits.current.toPage);
    waits.current = null;
  });
  return (toPage) => {
    if (words.trim() === '') return;
    if (isCurrent) takeFirst(toPage);
    else waits.current = { toPage };
  };
}

/** What is offered before anything is typed: every question; what is selected stands in them already, where it fits. */
function useOffered(): readonly Suggestions[] {
  const { selected } = useView().view;
  const { facts, version } = useFacts();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the facts are one object, which changes with its version.
  return useMemo(() => {
    const known = selected && facts.hasNode(selected) ? facts.getNodeAttributes(selected) : null;
    const filling = known && selected && { value: selected, label: known.label.replace(/\.$/, '') };
    const questions = ASKS.map((ask) => ({ ask, fillings: {} })).map((question) =>
      known && filling ? fillWith(question, known.kind, filling) : question,
    );
    return [{ kind: 'question', suggestions: questions.map((question) => ({ type: 'question', question })) }];
  }, [facts, version, selected]);
}

/** The view learns of typed words when they have come to rest, so that typing stays quick. */
const REST_MS = 300;

/** The words in the search bar, the change of them, and what makes the view keep them at once. */
function useWords(): [string, (words: string) => void, () => void] {
  const { view, act } = useView();
  const [words, setWords] = useState(view.search);
  const known = useRef(view.search);
  const latest = useRef(words);
  latest.current = words;
  const keep = useCallback(() => {
    if (latest.current === known.current) return;
    known.current = latest.current;
    act({ type: 'search', words: latest.current });
  }, [act]);
  useEffect(() => {
    // Another step, such as Back, has brought other words.
    if (view.search === known.current) return;
    known.current = view.search;
    setWords(view.search);
  }, [view.search]);
  useEffect(() => {
    if (words === known.current) return;
    const rest = setTimeout(keep, REST_MS);
    return () => clearTimeout(rest);
  }, [words, keep]);
  return [words, setWords, keep];
}
