import { Button } from 'react-aria-components';
import { AttributionSummary, LeadToGraph } from '../attribution/attribution-list.tsx';
import type { Highlight } from '../attribution/data.ts';
import { useText } from '../i18n/text-context.tsx';
import type { Id } from '../model/view.ts';
import { Icon } from '../ui/icon.tsx';

interface Properties {
  /** Those over the words that were picked. */
  highlights: readonly Highlight[];
  numbers: ReadonlyMap<Id, number>;
  dropped: ReadonlySet<Id>;
  onPoint(attributions: readonly Id[] | null): void;
  onClose(): void;
}

/** Who says what in the words that were picked, each leading to the graph. Pointing at one shows its own words alone. */
export function WhoSaysHere({ highlights, numbers, dropped, onPoint, onClose }: Properties) {
  const { t } = useText();
  if (highlights.length === 0) return null;
  return (
    <section
      className="here"
      aria-label={t('reader.here')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onClose();
      }}
    >
      <Button className="button button-icon here-close" onPress={onClose} aria-label={t('attribution.close')}>
        <Icon name="close" />
      </Button>
      <ul className="plain">
        {highlights.map((highlight) => (
          <li
            key={highlight.id}
            className="here-one"
            onPointerMove={() => onPoint([highlight.id])}
            onPointerLeave={() => onPoint(null)}
            onFocus={() => onPoint([highlight.id])}
            onBlur={() => onPoint(null)}
          >
            <span className="number">{numbers.get(highlight.id)}</span>
            <div>
              <AttributionSummary
                highlight={{ ...highlight, quote: null }}
                isDropped={dropped.has(highlight.id)}
                language={null}
              />
              <p className="card-actions">
                <LeadToGraph highlight={highlight} />
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
