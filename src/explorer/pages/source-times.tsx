import { useMemo } from 'react';
import { whenSaid } from '../attribution/said-when.ts';
import { useText } from '../i18n/text-context.tsx';
import { bucketsOf } from '../model/buckets.ts';
import { Bars } from '../ui/bars.tsx';
import type { SayingLine } from './data.ts';
import { Part } from './page-frame.tsx';

/** When a source spoke: as bars, which the dated list below tells too. */
export function SourceTimes({ sayings }: { sayings: readonly SayingLine[] }) {
  const { t } = useText();
  const histogram = useMemo(
    () =>
      bucketsOf(
        sayings.map((saying) => {
          const when = whenSaid(saying);
          return when.kind === 'unknown' ? null : when.from;
        }),
      ),
    [sayings],
  );
  // One bar would only say what the list below does.
  if (histogram.buckets.length < 2) return null;
  return (
    <Part title={t('pages.times')}>
      <Bars histogram={histogram} label={t('pages.times')} />
      {histogram.undated > 0 ? <p className="soft">{t('pages.undated', { n: histogram.undated })}</p> : null}
    </Part>
  );
}
