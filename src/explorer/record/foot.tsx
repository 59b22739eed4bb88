import { Button } from 'react-aria-components';
import { useText } from '../i18n/text-context.tsx';

interface Properties {
  /** What pressing it does, in a word or two. */
  label: string;
  isDanger?: boolean;
  isSaving: boolean;
  onCancel: () => void;
}

/** The end of a form: doing it, and leaving it. */
export function Foot({ label, isDanger = false, isSaving, onCancel }: Properties) {
  const { t } = useText();
  return (
    <div className="recorder-foot">
      <Button type="submit" className={`button ${isDanger ? 'record-danger' : 'button-primary'}`} isDisabled={isSaving}>
        {label}
      </Button>
      <Button className="button button-quiet" onPress={onCancel}>
        {t('record.cancel')}
      </Button>
    </div>
  );
}

/** The end of a form that changes something, which may have changed meanwhile. */
export function SaveFoot({ hasConflict, ...rest }: Omit<Properties, 'label' | 'isDanger'> & { hasConflict: boolean }) {
  const { t } = useText();
  const label = t(hasConflict ? 'record.saveAgain' : 'record.save');
  return <Foot {...rest} label={rest.isSaving ? t('record.saving') : label} />;
}
