import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useLocation } from 'wouter';
import { Icon } from '../app/icon.tsx';
import { placeKind } from '../app/place.ts';
import { useView } from '../app/view-context.tsx';
import { useText } from '../i18n/text-context.tsx';
import { isWorthSaving } from './address.ts';
import { SaveForm } from './save-form.tsx';
import { SavedList } from './saved-list.tsx';

/** Names the view and saves it, and lists those that were saved. */
export default function ViewsSheet({ onClose }: { onClose: () => void }) {
  const { t } = useText();
  const { view } = useView();
  const [path] = useLocation();
  const canSave = isWorthSaving(view) && placeKind(path) !== 'page';
  return (
    <ModalOverlay className="veil" isOpen isDismissable onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal className="sheet">
        <Dialog className="views">
          <div className="sheet-head">
            <Heading slot="title">{t('views.title')}</Heading>
            <Button className="button button-icon" slot="close" aria-label={t('app.close', { what: t('views.title') })}>
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
