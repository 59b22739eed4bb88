import { useCallback, useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { useText } from '../i18n/text-context.tsx';
import { type Bucket, nextBar, stretchOf } from '../model/buckets.ts';
import { useView } from '../state/view-context.tsx';

/** How long each step stays, in milliseconds. */
const STAY_MS = 900;

/**
 * Plays the timeline: the end of the range moves to the next bar that is not empty. Who asked for less motion
 * goes step by step.
 */
export function Play({ buckets }: { buckets: readonly Bucket[] }) {
  const { t } = useText();
  const { view, act } = useView();
  const { from, to } = view.time;
  const [isPlaying, setPlaying] = useState(false);
  const stretch = stretchOf(buckets, from, to);

  const goOn = useCallback(
    (isFirst: boolean) => {
      // From the end it starts anew.
      const here = stretch.to >= buckets.length - 1 && isFirst ? stretch.from - 1 : stretch.to;
      const next = nextBar(buckets, here);
      const time = next === null ? undefined : buckets[next]?.time;
      if (next === null || time === undefined) return false;
      const isLast = nextBar(buckets, next) === null;
      act({ type: 'time', time: { to: isLast ? null : time }, ...(!isFirst && { rides: true }) });
      return !isLast;
    },
    [act, buckets, stretch.from, stretch.to],
  );

  useEffect(() => {
    if (!isPlaying) return;
    const timer = setTimeout(() => setPlaying(goOn(false)), STAY_MS);
    return () => clearTimeout(timer);
  }, [isPlaying, goOn]);

  const press = () => {
    if (isStill()) goOn(true);
    else setPlaying(!isPlaying && goOn(true));
  };
  const label = isStill() ? t('timeline.step') : isPlaying ? t('timeline.pause') : t('timeline.play');
  return (
    <Button className="button timeline-play" onPress={press}>
      <svg className="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
        <path d={isPlaying ? 'M7 5v10M13 5v10' : 'M6.5 4.5 15 10l-8.5 5.5z'} />
      </svg>
      {label}
    </Button>
  );
}

function isStill(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
