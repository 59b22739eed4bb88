import { lazy, Suspense, useState } from 'react';
import { Button } from 'react-aria-components';
import { useText } from '../i18n/text-context.tsx';
import { Icon } from '../ui/icon.tsx';
import { useCanSave } from './use-can-save.ts';

const Views = lazy(() => import('./views-sheet.tsx'));

/** Opens what saves and shares the view, and lists those that were saved. */
export function SaveView() {
  const { t } = useText();
  const canSave = useCanSave();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button className="button save-view" aria-haspopup="dialog" onPress={() => setOpen(true)}>
        <Icon name="share" />
        {t(canSave ? 'views.open' : 'views.list')}
      </Button>
      {isOpen ? (
        <Suspense fallback={null}>
          <Views onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
