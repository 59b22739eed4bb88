import { useState } from 'react';
import { Button, Slider, SliderThumb, SliderTrack } from 'react-aria-components';
import { useText } from '../i18n/text-context.tsx';
import { type Histogram, type Stretch, stretchOf, timesOf } from '../model/buckets.ts';
import { useView } from '../state/view-context.tsx';
import { Bars } from '../ui/bars.tsx';

/** The bars, and a slider with two ends below them. */
export function Range({ histogram }: { histogram: Histogram }) {
  const { t, date } = useText();
  const { view, act } = useView();
  const { buckets } = histogram;
  const { from, to } = view.time;
  /** While it is dragged, before it is a step. */
  const [dragged, setDragged] = useState<Stretch | null>(null);
  const stretch = dragged ?? stretchOf(buckets, from, to);
  const describe = (index: number) => {
    const time = buckets[index]?.time;
    return time ? date(time) : '';
  };
  const choose = (chosen: Stretch) => {
    setDragged(null);
    act({ type: 'time', time: timesOf(buckets, chosen) });
  };
  return (
    <div className="timeline-range">
      <Bars histogram={histogram} label={t('timeline.range')} within={stretch} />
      <Slider
        className="timeline-slider"
        aria-label={t('timeline.range')}
        minValue={0}
        maxValue={buckets.length - 1}
        value={[stretch.from, stretch.to]}
        onChange={(values) => setDragged(asStretch(values, stretch))}
        onChangeEnd={(values) => choose(asStretch(values, stretch))}
      >
        <SliderTrack className="timeline-track">
          <SliderThumb className="timeline-thumb" index={0} aria-label={t('timeline.from')} />
          <SliderThumb className="timeline-thumb" index={1} aria-label={t('timeline.to')} />
        </SliderTrack>
      </Slider>
      <p className="timeline-told">
        <output>
          {describe(stretch.from)}
          {stretch.to === stretch.from ? '' : ` – ${describe(stretch.to)}`}
        </output>
        {from || to ? (
          <Button className="button button-quiet" onPress={() => act({ type: 'time', time: { from: null, to: null } })}>
            {t('timeline.all')}
          </Button>
        ) : null}
      </p>
    </div>
  );
}

function asStretch(values: number | readonly number[], before: Stretch): Stretch {
  const [from = before.from, to = before.to] = typeof values === 'number' ? [] : values;
  return { from, to };
}
