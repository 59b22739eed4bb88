import { Header, ListBoxItem, ListBoxSection } from 'react-aria-components';
import { useText } from '../i18n/text-context.tsx';
import type { NodeKind } from '../model/view.ts';
import { Icon, KindShape } from '../ui/icon.tsx';
import { Emphasised, NodeLine } from './node-line.tsx';
import { plainSentence } from './sentence.ts';
import { type Group, keyOf, nameOf, type Suggestion } from './suggestions.ts';

/** What is offered, a section for each kind; after them, if there is more, the way to all of it. */
export function SuggestionGroups(properties: {
  groups: readonly Group[];
  words: string;
  onTake: (key: string) => void;
  /** The key of the way to everything that is found; null for none. */
  all: string | null;
}) {
  const { groups, words, onTake, all } = properties;
  const { t, language } = useText();
  return (
    <>
      {groups.map(({ kind, suggestions }) => (
        <ListBoxSection key={kind} id={`group ${kind}`} className="search-group">
          <Header className="search-group-name">{t(GROUP_NAMES[kind])}</Header>
          {suggestions.map((suggestion) => (
            <ListBoxItem
              key={keyOf(suggestion)}
              id={keyOf(suggestion)}
              textValue={nameOf(suggestion, language)}
              className="search-option"
              onAction={() => onTake(keyOf(suggestion))}
            >
              <Line suggestion={suggestion} words={words} />
            </ListBoxItem>
          ))}
        </ListBoxSection>
      ))}
      {all ? (
        <ListBoxItem
          id={all}
          textValue={t('search.all', { words: words.trim() })}
          className="search-option search-all"
          onAction={() => onTake(all)}
        >
          <Icon name="search" />
          {t('search.all', { words: words.trim() })}
        </ListBoxItem>
      ) : null}
    </>
  );
}

/** The names of the groups. */
export const GROUP_NAMES = {
  source: 'search.group.source',
  entity: 'search.group.entity',
  claim: 'search.group.claim',
  document: 'search.group.document',
  question: 'search.group.question',
} as const satisfies Record<NodeKind | 'question', string>;

function Line({ suggestion, words }: { suggestion: Suggestion; words: string }) {
  const { language } = useText();
  if (suggestion.type === 'node') {
    return (
      <>
        <KindShape kind={suggestion.node.kind} />
        <NodeLine node={suggestion.node} words={words} />
      </>
    );
  }
  return (
    <>
      <Icon name="help" />
      <span className="thing-line question-line">
        <Emphasised text={plainSentence(suggestion.question, language)} words={words} />
      </span>
    </>
  );
}
