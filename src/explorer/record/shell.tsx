import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { useText } from '../i18n/text-context.tsx';
import { Icon } from '../ui/icon.tsx';
import { useNarrow } from '../ui/use-narrow.ts';

interface Properties {
  title: string;
  /** How many passages are chosen: told while the form is out of the way. */
  count: number;
  onClose: () => void;
  children: ReactNode;
}

/** A form beside a text, or below it on a small screen, where it can be put out of the way. */
export function Shell({ title, count, onClose, children }: Properties) {
  const { t } = useText();
  const narrow = useNarrow();
  const [isLow, setLow] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  useOpenMark(narrow);
  const keyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    const isListOpen = (event.target as Element).getAttribute('aria-expanded') === 'true';
    if (!event.isDefaultPrevented() && !isListOpen) onClose();
  };
  return (
    <section className="recorder" aria-label={title} data-low={isLow || undefined} onKeyDown={keyDown}>
      <header className="recorder-head">
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        {narrow ? (
          <Button className="button button-quiet" aria-expanded={!isLow} onPress={() => setLow(!isLow)}>
            {isLow ? t('record.raise', { n: count }) : t('record.lower')}
          </Button>
        ) : null}
        <Button className="button button-icon" aria-label={t('ui.close', { what: title })} onPress={onClose}>
          <Icon name="close" />
        </Button>
      </header>
      {children}
    </section>
  );
}

/** While the form is open the page leaves room for it. */
function useOpenMark(narrow: boolean): void {
  useEffect(() => {
    const root = document.documentElement;
    root.dataset['recording'] = narrow ? 'below' : 'beside';
    return () => {
      delete root.dataset['recording'];
    };
  }, [narrow]);
}

/** The first item to put right in a form: where one is led. */
export function firstFault(form: HTMLElement | null): HTMLElement | null {
  const fault = form?.querySelector<HTMLElement>('[aria-invalid], [data-fault]');
  if (!fault?.hasAttribute('data-fault')) return fault ?? null;
  const around = fault.closest('.record-entity, .record-group, .record-passages li, .record-about') ?? form;
  return around?.querySelector<HTMLElement>('input, textarea, select, button, summary') ?? null;
}
