import type { ReactNode } from 'react';
import { useText } from '../i18n/text-context.tsx';
import type { NodeKind } from '../model/view.ts';
import { KindShape } from '../ui/icon.tsx';
import type { ClaimText } from './data.ts';
import { NodeLink } from './links.tsx';
import { ClaimWording } from './names.tsx';

/** What the item is, before its name. */
export function KindLine({ kind, children }: { kind: NodeKind; children: ReactNode }) {
  return (
    <p className="kind-line">
      <KindShape kind={kind} /> {children}
    </p>
  );
}

/** Leads to the item's own page. */
export function PageLink({ id }: { id: string }) {
  const { t } = useText();
  return (
    <p>
      <NodeLink id={id}>{t('attribution.openPage')}</NodeLink>
    </p>
  );
}

/** The words of a claim that are not the reader's, beside those that are. */
function OriginalWording({ of: claim }: { of: ClaimText }) {
  const { t, language } = useText();
  if (claim.language.startsWith(language)) return null;
  const isTranslated = claim.translations.some((translation) => translation.language.startsWith(language));
  const name = nameOfLanguage(claim.language, language);
  return (
    <p className="original">
      <span className="soft">{t('attribution.original', { language: name })}</span>{' '}
      {isTranslated ? <span lang={claim.language}>{claim.text}</span> : null}
    </p>
  );
}

/** A claim as a heading, in the reader's language with the original beside it. */
export function ClaimTitle({ of: claim }: { of: ClaimText }) {
  return (
    <>
      <h2 className="words-title">
        <ClaimWording of={claim} />
      </h2>
      <OriginalWording of={claim} />
    </>
  );
}

function nameOfLanguage(tag: string, language: string): string {
  try {
    return new Intl.DisplayNames(language, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
