import { useEffect, useRef } from 'react';
import { useText } from '../i18n/text-context.tsx';
import type { Id } from '../model/view.ts';
import { Icon } from '../ui/icon.tsx';
import { useRecordingState } from './recording-state.ts';

/** Said once above a text: what was just done with it; the keyboard is then there. */
export function Notice({ document }: { document: Id }) {
  const { t } = useText();
  const { notice } = useRecordingState();
  const line = useRef<HTMLParagraphElement>(null);
  const isHere = notice?.document === document;
  useEffect(() => {
    if (isHere) line.current?.focus();
  }, [isHere]);
  if (!isHere) return null;
  return (
    <p className="record-done" role="status" tabIndex={-1} ref={line}>
      <Icon name="check" />
      {t(`record.notice.${notice.what}`)}
    </p>
  );
}
