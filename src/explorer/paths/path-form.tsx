import { type SubmitEvent, useState } from 'react';
import { Button } from 'react-aria-components';
import { MAX_PATH_LENGTH } from '../../shared/limits.ts';
import { useText } from '../i18n/text-context.tsx';
import type { View } from '../model/view.ts';
import { NodeBox } from '../search/node-box.tsx';
import type { Filling } from '../search/questions.ts';

/** The lengths that can be chosen. */
const LENGTHS = Array.from({ length: MAX_PATH_LENGTH - 1 }, (_, index) => index + 2);

interface Properties {
  from: Filling | null;
  to: Filling | null;
  atMost: number;
  onFind: (path: NonNullable<View['path']>) => void;
}

/** Two items and a length. */
export function PathForm({ onFind, ...given }: Properties) {
  const { t } = useText();
  const [{ from, to, atMost }, setChosen] = useState(given);
  const change = (part: Partial<typeof given>) => setChosen((before) => ({ ...before, ...part }));
  const find = (event: SubmitEvent) => {
    event.preventDefault();
    if (from && to) onFind({ from: from.value, to: to.value, atMost });
  };
  return (
    <form className="path-form" onSubmit={find}>
      <p className="question-words">
        {t('paths.from')}{' '}
        <End label={t('paths.start')} value={from} onChange={(filling) => change({ from: filling })} /> {t('paths.to')}{' '}
        <End label={t('paths.end')} value={to} onChange={(filling) => change({ to: filling })} /> {t('paths.atMost')}{' '}
        <select
          className="place"
          aria-label={t('paths.atMost')}
          value={atMost}
          onChange={({ target }) => change({ atMost: Number(target.value) })}
        >
          {LENGTHS.map((length) => (
            <option key={length} value={length}>
              {t('paths.steps', { n: length })}
            </option>
          ))}
        </select>
      </p>
      <p className="path-form-actions">
        <Button type="submit" className="button" isDisabled={!from || !to}>
          {t('paths.find')}
        </Button>
        <Button className="button button-quiet" onPress={() => change({ from: to, to: from })}>
          {t('paths.swap')}
        </Button>
      </p>
    </form>
  );
}

function End({
  label,
  value,
  onChange,
}: {
  label: string;
  value: Filling | null;
  onChange: (value: Filling | null) => void;
}) {
  return (
    <span className="glued">
      <NodeBox kind="node" label={label} placeholder={label} value={value} onChange={onChange} />
    </span>
  );
}
