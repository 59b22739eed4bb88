import type { ReactNode } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useText } from '../i18n/text-context.tsx';
import { Icon } from './icon.tsx';

interface Properties {
  title: string;
  /** What the way out is called, where it is not named after the title. */
  close?: string;
  /** The class of what is in it. */
  className: string;
  /** A class that gives it another width. */
  size?: string;
  isOpen?: boolean;
  onClose: () => void;
  children: ReactNode;
}

/** A dialog over everything, with its name and a way out. */
export function Sheet({ title, close, className, size, isOpen = true, onClose, children }: Properties) {
  const { t } = useText();
  return (
    <ModalOverlay className="veil" isOpen={isOpen} isDismissable onOpenChange={(open) => !open && onClose()}>
      <Modal className={size ? `sheet ${size}` : 'sheet'}>
        <Dialog className={className}>
          <div className="sheet-head">
            <Heading slot="title">{title}</Heading>
            <Button className="button button-icon" slot="close" aria-label={close ?? t('ui.close', { what: title })}>
              <Icon name="close" />
            </Button>
          </div>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
