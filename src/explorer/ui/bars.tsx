import './bars.css';
import { useText } from '../i18n/text-context.tsx';
import type { Histogram, Stretch } from '../model/buckets.ts';

const WIDTH = 600;
const HEIGHT = 60;
const WIDEST = 14;

/** A histogram: bars by time. What they show is highest in words too. */
export function Bars({ histogram, label, within }: { histogram: Histogram; label: string; within?: Stretch }) {
  const { t, date } = useText();
  const { buckets } = histogram;
  const most = Math.max(1, ...buckets.map(({ count }) => count));
  // A bar stands above the place that it has on a slider.
  const step = WIDTH / Math.max(buckets.length - 1, 1);
  const width = Math.min(step * 0.84, WIDEST);
  const total = buckets.reduce((sum, { count }) => sum + count, 0);
  const [first, last] = [buckets[0], buckets.at(-1)];
  const highest = buckets.reduce((one, other) => (other.count > one.count ? other : one), { time: '', count: 0 });
  return (
    <figure className="bars">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`${label}. ${t('ui.bars', { n: total, most: highest.count, at: highest.time ? date(highest.time) : '' })}`}
      >
        {buckets.map(({ time, count }, index) => (
          <rect
            key={time}
            className={within && (index < within.from || index > within.to) ? 'bar bar-out' : 'bar'}
            x={index * step - width / 2}
            width={width}
            y={HEIGHT - (count / most) * HEIGHT}
            height={(count / most) * HEIGHT}
          >
            <title>{t('ui.bar', { n: count, at: date(time) })}</title>
          </rect>
        ))}
      </svg>
      <figcaption className="bars-ends">
        <span>{first ? date(first.time, 'short') : null}</span>
        {last && last !== first ? <span>{date(last.time, 'short')}</span> : null}
      </figcaption>
    </figure>
  );
}
