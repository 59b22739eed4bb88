import { useText } from '../i18n/text-context.tsx';
import { Icon } from '../ui/icon.tsx';
import { useFieldFormat } from './field-format.tsx';
import type { Difference, Side } from './merge.ts';

interface Properties {
  differences: readonly Difference[];
  onChoose: (field: string, side: Side) => void;
}

/** Somebody else changed the same item: theirs beside mine, field by field. */
export function Conflict({ differences, onChoose }: Properties) {
  const { t } = useText();
  const { fieldName, value } = useFieldFormat();
  return (
    <div className="record-conflict">
      <div className="notice" role="alert">
        <Icon name="warning" />
        <p>{t(differences.length > 0 ? 'record.conflict' : 'record.conflict.none')}</p>
      </div>
      {differences.map(({ field, mine, theirs, side, isClash }) => (
        <fieldset className="record-difference" key={field}>
          <legend>
            {fieldName(field)} {isClash ? <span className="record-hint">{t('record.conflict.both')}</span> : null}
          </legend>
          {(['mine', 'theirs'] as const).map((one) => (
            <label key={one} className="record-side" data-chosen={side === one || undefined}>
              <input type="radio" name={`side ${field}`} checked={side === one} onChange={() => onChoose(field, one)} />
              <span className="record-side-name">{t(`record.side.${one}`)}</span>
              <span className="record-side-value">{value(field, one === 'mine' ? mine : theirs)}</span>
            </label>
          ))}
        </fieldset>
      ))}
    </div>
  );
}
