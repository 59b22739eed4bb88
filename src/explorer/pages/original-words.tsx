import type { ClaimText } from '../attribution/data.ts';
import { useText } from '../i18n/text-context.tsx';
import { inLanguage } from '../model/facts.ts';

/** A claim's words in every language but the reader's, which are its heading. */
export function OriginalWords({ of: claim }: { of: ClaimText }) {
  const { t, language } = useText();
  const shown = inLanguage(claim, language);
  const names = new Intl.DisplayNames(language, { type: 'language', fallback: 'code' });
  const nameOf = (tag: string) => {
    try {
      return names.of(tag) ?? tag;
    } catch {
      return tag;
    }
  };
  const others = [claim, ...claim.translations].filter(({ text }) => text !== shown);
  return others.map(({ language: tag, text }, index) => (
    <p className="original" key={tag}>
      <span className="soft">
        {index === 0 && text === claim.text ? t('attribution.original', { language: nameOf(tag) }) : nameOf(tag)}
      </span>{' '}
      <span lang={tag}>{text}</span>
    </p>
  ));
}
