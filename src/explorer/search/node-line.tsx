import { useText } from '../i18n/text-context.tsx';
import { emphasise } from './emphasis.ts';
import type { FoundNode } from './suggestions.ts';

/** An item that was found: its name with what was looked for emphasised, its kind in words, and its description. */
export function NodeLine({ node, words }: { node: FoundNode; words: string }) {
  const { t, list } = useText();
  const { kind, label, language, alias, sources, deniers, isAttributed } = node;
  return (
    <span className="thing-line">
      <span className="thing-name" lang={language ?? undefined}>
        <Emphasised text={label} words={words} />
        {alias ? (
          <span className="thing-alias">
            {' '}
            (<Emphasised text={alias} words={words} />)
          </span>
        ) : null}
      </span>
      <span className="thing-about">
        <KindWord node={node} />
        {kind === 'claim' && sources.length > 0 ? ` · ${t('search.saidBy', { names: list(named(sources)) })}` : ''}
        {deniers.length > 0 ? ` · ${t('search.deniedBy', { names: list(named(deniers)) })}` : ''}
        {isAttributed ? '' : ` · ${t('search.unattributed')}`}
        <Rest node={node} />
      </span>
    </span>
  );
}

function named(list: readonly { name: string }[]): string[] {
  return list.map(({ name }) => name);
}

function KindWord({ node: { kind, subkind, isNamed } }: { node: FoundNode }) {
  const { t, word } = useText();
  const what = subkind && word(kind === 'document' ? 'DocumentKind' : 'EntityKind', subkind);
  const words = [t(KIND_WORDS[kind]), what, isNamed ? null : t('search.unnamed')];
  return words.filter(Boolean).join(' · ');
}

const KIND_WORDS = {
  source: 'search.kind.source',
  entity: 'search.kind.entity',
  claim: 'search.kind.claim',
  document: 'search.kind.document',
} as const;

function Rest({ node: { description, publisher, publishedAt } }: { node: FoundNode }) {
  const { date } = useText();
  const rest = [publisher, publishedAt && date(publishedAt, 'short'), description].filter(Boolean);
  return rest.length > 0 ? ` · ${rest.join(' · ')}` : null;
}

/** A text in which what was looked for is emphasised. */
export function Emphasised({ text, words }: { text: string; words: string }) {
  return emphasise(text, words).map(({ text: stretch, isMatch }, index) =>
    isMatch ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the stretches of a text keep their order.
      <mark className="found" key={index}>
        {stretch}
      </mark>
    ) : (
      stretch
    ),
  );
}
