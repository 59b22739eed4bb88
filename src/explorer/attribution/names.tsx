import './attribution.css';
import { Fragment, type ReactNode } from 'react';
import { useText } from '../i18n/text-context.tsx';
import { inLanguage } from '../model/facts.ts';
import type { ClaimText, DocumentRef, Named } from './data.ts';
import { NameLink } from './links.tsx';

/** Somebody or something by name, marked where a text leaves it unnamed; leads to it. */
export function Who({ of: { id, name, isNamed } }: { of: Named }) {
  const { t } = useText();
  return (
    <>
      <NameLink id={id}>{name}</NameLink>
      {isNamed ? null : (
        <span className="unnamed" title={t('attribution.unnamedWhy')}>
          {t('attribution.unnamed')}
        </span>
      )}
    </>
  );
}

/** Several of them, joined as the language joins. */
export function Names({ of: names }: { of: readonly Named[] }) {
  return <Joined>{names.map((one) => ({ key: one.id, node: <Who of={one} /> }))}</Joined>;
}

/** Parts joined by commas and "and". */
export function Joined({ children }: { children: readonly { key: string; node: ReactNode }[] }) {
  const { language } = useText();
  const parts = new Map(children.map(({ key, node }) => [key, node]));
  return new Intl.ListFormat(language).formatToParts(parts.keys()).map(({ type, value }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the same comma stands in several places.
    <Fragment key={index}>{type === 'element' ? parts.get(value) : value}</Fragment>
  ));
}

/** A claim in the reader's language where there are words for it; leads to it. */
export function ClaimLink({ of: claim }: { of: ClaimText }) {
  return (
    <NameLink id={claim.id} className="thing-link claim-link">
      <ClaimWording of={claim} />
    </NameLink>
  );
}

/** A claim's words, marked with the language that they are in. */
export function ClaimWording({ of: claim }: { of: ClaimText }) {
  const { language } = useText();
  const text = inLanguage(claim, language);
  return <span lang={text === claim.text ? claim.language : language}>{text}</span>;
}

/** A document by title and kind; leads to it. */
export function DocumentLink({ of: { id, title, kind } }: { of: DocumentRef }) {
  const { t, word } = useText();
  return (
    <>
      <NameLink id={id}>{title ?? t('attribution.untitled')}</NameLink>{' '}
      <span className="soft">({word('DocumentKind', kind)})</span>
    </>
  );
}
