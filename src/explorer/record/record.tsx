import { lazy, Suspense, use, useEffect, useState } from 'react';
import { Button, OverlayTriggerStateContext } from 'react-aria-components';
import { useText } from '../i18n/text-context.tsx';
import { Icon } from '../ui/icon.tsx';
import { changeRecordingState, useRecordingState } from './recording-state.ts';

const ChooseDocument = lazy(() => import('./choose-document.tsx'));

/** Opens the form beside the text that is read; where none is, first asks for a document. */
export function Record() {
  const { t } = useText();
  const { document, isOpen } = useRecordingState();
  const [chooses, setChooses] = useState(false);
  const around = use(OverlayTriggerStateContext);
  useEffect(() => {
    // The text was still loading when it was requested.
    if (!chooses || !document) return;
    setChooses(false);
    changeRecordingState({ isOpen: true });
  }, [chooses, document]);
  const press = () => {
    if (!document) return setChooses(true);
    changeRecordingState({ isOpen: !isOpen, rewording: null, notice: null });
    // On a small screen the button stands in a menu, which would lie over the form.
    around?.close();
  };
  return (
    <>
      <Button className="button record-open" onPress={press} {...(document && { 'aria-expanded': isOpen })}>
        <Icon name="pencil" />
        {t('record.open')}
      </Button>
      {chooses ? (
        <Suspense fallback={null}>
          <ChooseDocument
            onClose={() => {
              setChooses(false);
              around?.close();
            }}
          />
        </Suspense>
      ) : null}
    </>
  );
}
