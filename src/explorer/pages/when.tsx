import { type When, whenSaid } from '../attribution/said-when.ts';
import { useText } from '../i18n/text-context.tsx';
import type { AttributionLine } from './data.ts';

/** When something was said, in words. */
export function useWhen(): (when: When) => string {
  const { t, date, span } = useText();
  return (when) => {
    if (when.kind === 'unknown') return t('attribution.saidUnknown');
    return when.kind === 'week' ? t('attribution.week', { date: date(when.from) }) : span(when.from, when.to);
  };
}

/** When it was said. */
export function Said({ of: attribution }: { of: AttributionLine }) {
  return useWhen()(whenSaid(attribution));
}
