import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useText } from '../i18n/text-context.tsx';

/** Throws away what was typed, once it is confirmed. */
export function Discard({ isEmpty: hasNothing, onDiscard }: { isEmpty: boolean; onDiscard: () => void }) {
  const { t } = useText();
  const [asks, setAsks] = useState(false);
  if (hasNothing) return null;
  if (!asks) {
    return (
      <Button className="button button-quiet" onPress={() => setAsks(true)}>
        {t('record.discard')}
      </Button>
    );
  }
  return (
    <>
      <Button
        className="button record-danger"
        autoFocus
        onPress={() => {
          setAsks(false);
          onDiscard();
        }}
      >
        {t('record.discard.sure')}
      </Button>
      <Button className="button button-quiet" onPress={() => setAsks(false)}>
        {t('record.cancel')}
      </Button>
    </>
  );
}
