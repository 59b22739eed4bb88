import { useText } from '../i18n/text-context.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { SaveForm } from './save-form.tsx';
import { SavedList } from './saved-list.tsx';
import { useCanSave } from './use-can-save.ts';

/** Names the view and saves it, and lists those that were saved. */
export default function ViewsSheet({ onClose }: { onClose: () => void }) {
  const { t } = useText();
  const canSave = useCanSave();
  const title = t(canSave ? 'views.title' : 'views.list');
  return (
    <Sheet title={title} className="views" onClose={onClose}>
      {canSave ? <SaveForm /> : <p className="views-note">{t('views.nothingToSave')}</p>}
      <SavedList onFollow={onClose} />
    </Sheet>
  );
}
