import { useText } from '../i18n/text-context.tsx';
import type { PublisherPick } from './draft.ts';
import { EntityField } from './entity-field.tsx';
import type { EntityField as Name } from './fields.ts';

interface Properties {
  field: Name;
  publisher: PublisherPick;
  onChange: (publisher: PublisherPick) => void;
}

/** Who published a document, if that is known. */
export function PublisherField({ field, publisher, onChange }: Properties) {
  const { t } = useText();
  return (
    <fieldset className="record-part-of">
      <legend>{t('record.document.publisher')}</legend>
      <EntityField
        field={field}
        label={t('record.document.publisher')}
        pick={publisher.entity}
        onChange={(entity) => onChange({ isKnown: true, entity })}
        also={{
          label: t('record.document.publisher.unknown'),
          isChosen: !publisher.isKnown,
          choose: (isUnknown) => onChange({ ...publisher, isKnown: !isUnknown }),
        }}
      />
    </fieldset>
  );
}
