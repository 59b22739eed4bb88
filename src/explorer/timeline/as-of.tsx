import { useId } from 'react';
import { Button } from 'react-aria-components';
import { useText } from '../i18n/text-context.tsx';
import { useView } from '../state/view-context.tsx';
import { Icon } from '../ui/icon.tsx';

/** A day: what came later is not shown. */
export function AsOf() {
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
