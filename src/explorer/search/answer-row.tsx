import { StepLink } from '../attribution/links.tsx';
import { whenSaid } from '../attribution/said-when.ts';
import { SignList } from '../attribution/sign-list.tsx';
import { signsOf } from '../attribution/signs.ts';
import { useText } from '../i18n/text-context.tsx';
import { inLanguage, nodeId } from '../model/facts.ts';
import { Icon } from '../ui/icon.tsx';
import type { Attribution } from './queries.ts';
import type { Ask } from './questions.ts';

/** The questions that are about one claim, which need not be told again. */
const OF_ONE_CLAIM: ReadonlySet<Ask> = new Set(['whoClaims', 'whoDenies', 'comesFrom']);

/** One attribution in words: who, by which words, what, how sure, when and where. */
export function AnswerRow({ attribution, ask }: { attribution: Attribution; ask: Ask }) {
  const { t, word } = useText();
  const { id, source, speechAct, polarity, claim, quote, cue, document } = attribution;
  const node = nodeId(source.id);
  return (
    <li className="answer-row" data-denied={polarity === 'NEGATIVE' || undefined}>
      <p className="answer-who">
        <StepLink action={{ type: 'show', ids: [node], select: node }}>{source.name}</StepLink>
        {source.isNamed ? null : <span className="answer-unnamed">{t('search.unnamed')}</span>}{' '}
        {word('SpeechAct', speechAct)}
        {OF_ONE_CLAIM.has(ask) ? null : <Claim of={claim} />}
      </p>
      {quote ? (
        <blockquote className="answer-quote" lang={document.language ?? undefined}>
          {quote}
        </blockquote>
      ) : null}
      <SignList signs={signsOf(attribution, ask === 'dropped')} />
      {ask === 'comesFrom' ? <Way attribution={attribution} /> : null}
      <p className="answer-where">
        {cue ? (
          <>
            {t('search.cue')} <q lang={document.language ?? undefined}>{cue}</q> ·{' '}
          </>
        ) : null}
        <When attribution={attribution} /> · <Where attribution={attribution} />
      </p>
      <p className="answer-actions">
        <StepLink
          action={{ type: 'read', reading: { document: document.id, focus: id } }}
          className="button button-quiet"
        >
          <Icon name="text" />
          {t('search.inContext')}
        </StepLink>
        <StepLink action={{ type: 'show', ids: [node, claim.id], select: id }} className="button button-quiet">
          <Icon name="graph" />
          {t('search.inGraph')}
        </StepLink>
      </p>
    </li>
  );
}

function Claim({ of: claim }: { of: Attribution['claim'] }) {
  const { language } = useText();
  const text = inLanguage(claim, language);
  return (
    <>
      {language === 'fr' ? '\u00a0: ' : ': '}
      <StepLink action={{ type: 'show', ids: [claim.id], select: claim.id }}>
        <span lang={text === claim.text ? claim.language : language}>{text}</span>
      </StepLink>
    </>
  );
}

/** The way from the origin into print, in a line. */
function Way({ attribution: { chain } }: { attribution: Attribution }) {
  const { t, word } = useText();
  return (
    <ol className="answer-way" aria-label={t('search.way')}>
      {chain.map(({ position, role, entity }) => (
        <li key={position}>
          {entity.name} <span className="answer-role">{word('ChainRole', role)}</span>
        </li>
      ))}
    </ol>
  );
}

function When({ attribution }: { attribution: Attribution }) {
  const { t, date, span } = useText();
  const when = whenSaid(attribution);
  if (when.kind === 'unknown') return t('search.saidUnknown');
  return when.kind === 'week'
    ? t('search.saidInWeek', { date: date(when.from) })
    : t('search.said', { date: span(when.from, when.to) });
}

function Where({ attribution: { document } }: { attribution: Attribution }) {
  const { t, date } = useText();
  const { id, title, publisher, publishedAt } = document;
  return (
    <>
      {[publisher?.name, publishedAt && date(publishedAt)].filter(Boolean).join(', ')}{' '}
      <StepLink action={{ type: 'show', ids: [id], select: id }}>{title ?? t('search.untitled')}</StepLink>
    </>
  );
}
