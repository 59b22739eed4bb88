import { Button } from 'react-aria-components';
import { StepLink } from '../attribution/links.tsx';
import { useText } from '../i18n/text-context.tsx';
import type { Asked } from '../model/view.ts';
import { Icon } from '../ui/icon.tsx';
import { QueryLink } from '../ui/query-link.tsx';
import { Failure, Loading, Nothing } from '../ui/states.tsx';
import { AnswerRow } from './answer-row.tsx';
import { ATTRIBUTIONS, type Attribution, type AttributionsAnswer } from './queries.ts';
import type { Ask } from './questions.ts';
import { AT_ONCE, drawnOf } from './use-choose.ts';
import { usePages } from './use-pages.ts';

/** The attributions that answer a question, one after the other, in words. */
export function AnswerList({
  asked,
  ask,
  attributions,
}: {
  asked: Asked;
  ask: Ask;
  attributions: { filter: Record<string, unknown>; orderBy: string };
}) {
  const { t } = useText();
  const variables = { ...attributions, first: AT_ONCE };
  const { nodes, total, hasMore, isLoading, failure, more } = usePages<Attribution, AttributionsAnswer>(
    ATTRIBUTIONS,
    variables,
    pageOf,
  );
  if (!nodes) return failure ? <Failure error={failure} retry={more} /> : <Loading lines={5} />;
  return (
    <>
      <div className="answer-bar">
        <span role="status">{t('search.answers', { n: total ?? nodes.length })}</span>
        {nodes.length > 0 ? (
          <StepLink action={{ type: 'show', ids: drawnOf(asked, nodes) }} className="button button-quiet">
            <Icon name="graph" />
            {t('search.draw')}
          </StepLink>
        ) : null}
        <QueryLink query={ATTRIBUTIONS} variables={variables} />
      </div>
      {nodes.length === 0 ? <Nothing title={t(NOTHING[ask])} /> : null}
      <ol className="answer-rows">
        {nodes.map((attribution) => (
          <AnswerRow key={attribution.id} attribution={attribution} ask={ask} />
        ))}
      </ol>
      {failure ? <Failure error={failure} retry={more} /> : null}
      {hasMore && !failure ? (
        <Button className="button" onPress={more} isDisabled={isLoading}>
          {t('search.more')}
        </Button>
      ) : null}
    </>
  );
}

function pageOf({ attributions }: AttributionsAnswer) {
  return attributions;
}

const NOTHING = {
  saidAbout: 'search.none.saidAbout',
  whoClaims: 'search.none.whoClaims',
  whoDenies: 'search.none.whoDenies',
  comesFrom: 'search.none.comesFrom',
  saidIn: 'search.none.saidIn',
  hearsay: 'search.none.hearsay',
  dropped: 'search.none.dropped',
  path: 'search.none.path',
} as const satisfies Record<Ask, string>;
