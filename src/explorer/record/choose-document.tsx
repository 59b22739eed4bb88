import './form-texts/index.ts';
import { Button } from 'react-aria-components';
import { Link } from 'wouter';
import { useText } from '../i18n/text-context.tsx';
import type { Id } from '../model/view.ts';
import { NodeBox } from '../search/node-box.tsx';
import { useView } from '../state/view-context.tsx';
import { Icon } from '../ui/icon.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { keptDocument, keptDrafts, tabStore } from './kept.ts';
import { changeRecordingState } from './recording-state.ts';

/** Asks in which document something is said, and opens it; what was begun and not recorded is offered first. */
export default function ChooseDocument({ onClose }: { onClose: () => void }) {
  const { t } = useText();
  const { act } = useView();
  const begun = keptDrafts(tabStore());
  const open = (document: Id) => {
    changeRecordingState({ isOpen: true });
    onClose();
    act({ type: 'read', reading: { document, focus: null } });
  };
  const text = keptDocument(tabStore());
  const title = text.title.trim() || text.text.trim().slice(0, 60);
  return (
    <Sheet className="record-sheet" title={t('record.choose')} onClose={onClose}>
      <p>{t('record.choose.what')}</p>
      <div className="record-choose">
        <NodeBox
          label={t('record.choose.document')}
          placeholder={t('record.choose.placeholder')}
          kind="document"
          value={null}
          onChange={(filling) => filling && open(filling.value)}
        />
      </div>
      <p>
        <Link className="button" href="/document/new" onClick={onClose}>
          <Icon name="pencil" />
          {title === '' ? t('record.choose.new') : t('record.choose.newBegun', { title })}
        </Link>
      </p>
      {begun.length > 0 ? (
        <section>
          <h3>{t('record.begun')}</h3>
          <ul className="record-begun">
            {begun.map(({ document, title }) => (
              <li key={document}>
                <Button className="button" onPress={() => open(document)}>
                  <Icon name="text" />
                  {title}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </Sheet>
  );
}
