import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Icon } from '../app/icon.tsx';
import { useText } from '../i18n/text-context.tsx';
import { SaveForm } from './save-form.tsx';
import { SavedList } from './saved-list.tsx';
import { useCanSave } from './use-can-save.ts';

/** Names the view and saves it, and lists those that were saved. */
export default function ViewsSheet({ onClose }: { onClose: () => void }) {
  const { t } = useText();
  const canSave = useCanSave();
  const title = t(canSave ? 'views.title' : 'views.list');
  return (
    <ModalOverlay className="veil" isOpen isDismissable onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal className="sheet">
        <Dialog className="views">
          <div className="sheet-head">
            <Heading slot="title">{title}</Heading>
            <Button className="button button-icon" slot="close" aria-label={t('app.close', { what: title })}>
              <Icon name="close" />
            </Button>
          </div>
          {canSave ? <SaveForm /> : <p className="views-note">{t('views.nothingToSave')}</p>}
          <SavedList onFollow={onClose} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
