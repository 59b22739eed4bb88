import { use, useState } from 'react';
import { useText } from '../i18n/text-context.tsx';
import type { Draft, EntityPick, Listed } from './draft.ts';
import { EntityList } from './entity-list.tsx';
import { Problems } from './field.tsx';

const LISTS = ['onBehalfOf', 'targets'] as const;

/** Who else has a part in the saying: mostly nobody, so it is folded away until it is asked for. */
export function OtherFields({ draft, onChange }: { draft: Draft; onChange: (draft: Draft) => void }) {
  const { t, list } = useText();
  const others = LISTS.flatMap((field) => draft[field]);
  const [isOpen, setOpen] = useState(others.length > 0);
  const hasFault = use(Problems).some(({ field }) => LISTS.some((one) => field.startsWith(`${one}.`)));
  const called = others.map(({ entity }) => nameOf(entity)).filter((name) => name !== '');
  return (
    <details
      className="record-more record-others"
      open={isOpen || hasFault}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <span className="record-heading">{t('record.others')}</span>{' '}
        <span className="record-hint">{called.length > 0 ? list(called) : t('record.others.what')}</span>
      </summary>
      <div className="record-lists">
        {LISTS.map((field) => (
          <EntityList
            key={field}
            field={field}
            of={draft[field]}
            add={t(`record.${field}.add`)}
            name={(n) => t(`record.${field}`, { n })}
            begin={same}
            onChange={(entries) => onChange({ ...draft, [field]: entries })}
          />
        ))}
      </div>
    </details>
  );
}

function nameOf({ isNew, known, name }: EntityPick): string {
  return isNew ? name.trim() : (known?.label ?? '');
}

function same(entry: Listed): Listed {
  return entry;
}
