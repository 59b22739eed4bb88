import './attribution.css';
import type { ReactNode } from 'react';
import { useText } from '../i18n/text-context.tsx';
import { Icon } from '../ui/icon.tsx';
import { Nothing } from '../ui/states.tsx';

/** What was asked for is not there, or not visible. */
export function Gone({ children }: { children?: ReactNode }) {
  const { t } = useText();
  return (
    <Nothing title={t('attribution.gone')}>
      <p>{t('attribution.goneWhy')}</p>
      {children}
    </Nothing>
  );
}

/** Says of a claim, in a list, that no statement of it is recorded. */
export function Unattributed({ of: { isAttributed } }: { of: { isAttributed: boolean } }) {
  const { t } = useText();
  return isAttributed ? null : <span className="soft"> ({t('attribution.unattributed')})</span>;
}

/** Says of a claim, on its page, that no statement of it is recorded, and why it is shown. */
export function UnattributedNote({ of: { isAttributed } }: { of: { isAttributed: boolean } }) {
  const { t } = useText();
  if (isAttributed) return null;
  return (
    <p className="paraphrase">
      <Icon name="warning" />
      {t('attribution.unattributedWhy')}
    </p>
  );
}

/** Says that a document's words are not the publisher's own: wherever they are shown. */
export function Paraphrase() {
  const { t } = useText();
  return (
    <p className="paraphrase">
      <Icon name="warning" />
      {t('attribution.paraphrase')}
    </p>
  );
}
