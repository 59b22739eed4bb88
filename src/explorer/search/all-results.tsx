import { useState } from 'react';
import { Button } from 'react-aria-components';
import { NodeLink } from '../attribution/links.tsx';
import { useQuestion } from '../client/use-question.ts';
import { useText } from '../i18n/text-context.tsx';
import { Choice } from '../ui/choice.tsx';
import { KindShape } from '../ui/icon.tsx';
import { QueryLink } from '../ui/query-link.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { Failure, Loading, Nothing } from '../ui/states.tsx';
import { NodeLine } from './node-line.tsx';
import { COUNT, type CountAnswer, FIND, type FindAnswer, type Found } from './queries.ts';
import { GROUP_NAMES } from './suggestion-groups.tsx';
import { type FoundNode, toNode } from './suggestions.ts';
import { useChoose } from './use-choose.ts';
import { usePages } from './use-pages.ts';

/** Somebody who has spoken comes back as a source wherever sources are asked for. */
const KINDS = {
  all: ['SOURCE', 'ENTITY', 'CLAIM', 'DOCUMENT'],
  source: ['SOURCE'],
  entity: ['ENTITY'],
  claim: ['CLAIM'],
  document: ['DOCUMENT'],
} as const;
type Kind = keyof typeof KINDS;

const AT_ONCE = 20;

/** Everything that is found for some words, page by page, of all kinds or one. */
export default function AllResults({ words, onClose }: { words: string; onClose: () => void }) {
  const { t, number } = useText();
  const [kind, setKind] = useState<Kind>('all');
  const counts = useQuestion<CountAnswer>(COUNT, { words }).data;
  const option = (value: Kind) => {
    const name = value === 'all' ? t('search.group.all') : t(GROUP_NAMES[value]);
    return { value, label: counts ? `${name} ${number(countOf(counts, value))}` : name };
  };
  return (
    <Sheet
      title={t('search.results', { words })}
      close={t('search.close')}
      className="results-dialog"
      size="results"
      onClose={onClose}
    >
      <Choice
        label={t('search.kinds')}
        value={kind}
        onChange={setKind}
        options={(Object.keys(KINDS) as Kind[]).map(option)}
      />
      <Results key={kind} words={words} kind={kind} onClose={onClose} />
    </Sheet>
  );
}

function countOf(counts: CountAnswer, kind: Kind): number {
  const { nodes, entities, sources, claims, documents } = counts;
  switch (kind) {
    case 'all':
      return nodes.totalCount + claims.totalCount + documents.totalCount;
    case 'source':
      return sources.totalCount;
    case 'entity':
      return entities.totalCount;
    case 'claim':
      return claims.totalCount;
    case 'document':
      return documents.totalCount;
  }
}

function Results({ words, kind, onClose }: { words: string; kind: Kind; onClose: () => void }) {
  const { t, language } = useText();
  const variables = { words, types: KINDS[kind], first: AT_ONCE };
  const { nodes, hasMore, isLoading, failure, more } = usePages<Found, FindAnswer>(FIND, variables, pageOf);
  if (!nodes) return failure ? <Failure error={failure} retry={more} /> : <Loading lines={6} />;
  return (
    <>
      {nodes.length === 0 ? <Nothing title={t('search.nothing', { words })} /> : null}
      <ol className="results-list">
        {nodes.map((found) => {
          const node = toNode(found, words, language);
          return <Result key={node.id} node={node} words={words} onClose={onClose} />;
        })}
      </ol>
      {failure ? <Failure error={failure} retry={more} /> : null}
      <p className="results-more">
        {hasMore && !failure ? (
          <Button className="button" onPress={more} isDisabled={isLoading}>
            {t('search.more')}
          </Button>
        ) : null}
        <QueryLink query={FIND} variables={variables} />
      </p>
    </>
  );
}

function Result({ node, words, onClose }: { node: FoundNode; words: string; onClose: () => void }) {
  const { t } = useText();
  const { show } = useChoose();
  return (
    <li className="result">
      <KindShape kind={node.kind} />
      <Button
        className="result-name"
        onPress={() => {
          show(node);
          onClose();
        }}
      >
        <NodeLine node={node} words={words} />
      </Button>
      <span className="result-page" onClickCapture={onClose}>
        <NodeLink
          id={node.kind === 'source' ? node.id.replace(/^ent_/, 'src_') : node.id}
          className="button button-quiet"
        >
          {t('search.page')}
        </NodeLink>
      </span>
    </li>
  );
}

function pageOf({ search }: FindAnswer) {
  return search;
}
