import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useText } from '../i18n/text-context.tsx';
import { Icon } from '../ui/icon.tsx';
import { queryAddress } from '../ui/query-address.ts';

/** A question that the page asked of the API. */
export interface Behind {
  query: string;
  variables: Readonly<Record<string, unknown>>;
}

/** The questions that this page asked, to be asked again by hand. */
export function QueriesBehind({ of: questions }: { of: readonly Behind[] }) {
  const { t } = useText();
  return (
    <details className="behind">
      <summary>
        <Icon name="code" /> {t('pages.behind', { n: questions.length })}
      </summary>
      <p className="soft">{t('pages.behindWhy')}</p>
      {questions.map((question) => (
        <Question key={question.query} of={question} />
      ))}
    </details>
  );
}

function Question({ of: { query, variables } }: { of: Behind }) {
  const { t } = useText();
  const [copied, setCopied] = useState(false);
  const name = /query (\w+)/.exec(query)?.[1] ?? '';
  const copy = async () => {
    await navigator.clipboard?.writeText(query).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <figure className="behind-query">
      <figcaption>
        <code>{name}</code>
        <a className="button" href={queryAddress(query, variables)}>
          <Icon name="code" />
          {t('pages.openQuery')} <span className="sr-only">{name}</span>
        </a>
        <Button className="button button-quiet" onPress={copy}>
          {copied ? <Icon name="check" /> : null}
          {copied ? t('pages.copied') : t('pages.copy')} <span className="sr-only">{name}</span>
        </Button>
      </figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
      <pre tabIndex={0} lang="en">
        {query}
      </pre>
    </figure>
  );
}
