import type { ReactNode } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Icon } from '../app/icon.tsx';
import { useText } from '../i18n/text-context.tsx';

/** A dialog over everything, with its name and a way out. */
export function Sheet({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) {
  const { t } = useText();
  return (
    <ModalOverlay className="veil" isOpen isDismissable onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal className="sheet">
        <Dialog className="record-sheet">
          <div className="sheet-head">
            <Heading slot="title">{title}</Heading>
            <Button className="button button-icon" slot="close" aria-label={t('app.close', { what: title })}>
              <Icon name="close" />
            </Button>
          </div>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
