import './attribution.css';
import { useText } from '../i18n/text-context.tsx';
import { Icon } from '../ui/icon.tsx';

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
