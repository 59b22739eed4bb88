import './timeline.css';
import { useId, useMemo } from 'react';
import { Button } from 'react-aria-components';
import { useText } from '../i18n/text-context.tsx';
import { TIME_AXES } from '../model/view.ts';
import { useFacts } from '../state/facts-context.tsx';
import { useView } from '../state/view-context.tsx';
import { Choice } from '../ui/choice.tsx';
import { Icon } from '../ui/icon.tsx';
import { Play } from './play.tsx';
import { Range } from './range.tsx';
import { timesIn } from './times.ts';

/** When what is shown was said, printed or recorded, and which stretch of it the graph shows. */
export function Timeline() {
  const { t, date } = useText();
  const { view, act } = useView();
  const { facts, version } = useFacts();
  const { axis } = view.time;
  const { shown, hidden, unfolded, without, layout } = view;
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the view only this counts, of the facts their version.
  const { histogram, borrowed } = useMemo(
    () => timesIn(facts, view),
    [facts, version, axis, shown, hidden, unfolded, without, layout],
  );
  const { buckets } = histogram;
  const [only] = buckets;
  return (
    <div className="timeline">
      <div className="timeline-tools">
        <Choice
          label={t('timeline.axis')}
          value={axis}
          options={TIME_AXES.map((value) => ({ value, label: t(`timeline.axis.${value}`) }))}
          // A stretch of one kind of date is none of another.
          onChange={(chosen) => act({ type: 'time', time: { axis: chosen, from: null, to: null } })}
        />
        {buckets.length > 1 ? <Play buckets={buckets} /> : null}
        <AsOf />
      </div>
      {only === undefined ? <p className="timeline-note">{t('timeline.none')}</p> : null}
      {only && buckets.length === 1 ? (
        <p className="timeline-note">{t('timeline.one', { at: date(only.time) })}</p>
      ) : null}
      {buckets.length > 1 ? <Range histogram={histogram} /> : null}
      {borrowed > 0 ? <p className="timeline-note">{t('timeline.borrowed', { n: borrowed })}</p> : null}
    </div>
  );
}

/** A day: what came later is not shown. */
function AsOf() {
  const { t } = useText();
  const { view, act } = useView();
  const { asOf } = view.time;
  const id = useId();
  return (
    <div className="timeline-as-of">
      <label htmlFor={id} title={t('timeline.asOfWhy')}>
        {t('timeline.asOf')}
      </label>
      <input
        id={id}
        type="date"
        value={asOf?.slice(0, 10) ?? ''}
        onChange={({ target: { value } }) => act({ type: 'time', time: { asOf: value || null } })}
      />
      {asOf ? (
        <Button
          className="button button-icon"
          aria-label={t('timeline.asOfClear')}
          onPress={() => act({ type: 'time', time: { asOf: null } })}
        >
          <Icon name="close" />
        </Button>
      ) : null}
    </div>
  );
}
