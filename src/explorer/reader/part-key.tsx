import { useText } from '../i18n/text-context.tsx';
import { PARTS } from '../model/segments.ts';

/** How each part is marked, and how to go from mark to mark. @param ids what the ids of the parts begin with */
export function PartKey({ ids }: { ids: string }) {
  const { t, word } = useText();
  return (
    <details className="part-key" open>
      <summary>{t('reader.key')}</summary>
      <ul className="part-samples">
        {PARTS.map((part) => (
          <li key={part}>
            <span className={`part part-${part.toLowerCase()}`} id={`${ids}${part}`}>
              {word('SpanPart', part)}
            </span>
          </li>
        ))}
      </ul>
      <p className="soft" id={`${ids}keys`}>
        {t('reader.keyboard')}
      </p>
    </details>
  );
}
