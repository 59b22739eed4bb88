import '../attribution/attribution.css';
import { useEffect, useRef } from 'react';
import { NodeLink, StepLink } from '../attribution/links.tsx';
import { Gone } from '../attribution/notices.tsx';
import { useText } from '../i18n/text-context.tsx';
import type { Id } from '../model/view.ts';
import { DocumentText } from '../reader/document-text.tsx';
import { useFacts } from '../state/facts-context.tsx';
import { useView } from '../state/view-context.tsx';
import { Icon } from '../ui/icon.tsx';
import { AttributionWords } from './attribution-details.tsx';
import { ClaimWords } from './claim-details.tsx';
import { DocumentWords } from './document-details.tsx';
import { EntityWords } from './entity-details.tsx';

/** What is said of the item that is selected, or the document that is read in its place. */
export function Details({ id }: { id: Id }) {
  const { reading } = useView().view;
  const root = useRef<HTMLDivElement>(null);
  const before = useRef(reading);
  useEffect(() => {
    // Closing a document leads back to where it was opened.
    if (before.current && !reading) {
      const { document, focus } = before.current;
      root.current?.querySelector<HTMLElement>(`[data-context="${focus ?? document}"] a`)?.focus();
    }
    before.current = reading;
  }, [reading]);
  return (
    <div className="words words-panel" ref={root}>
      <div className="told" hidden={reading !== null}>
        <SelectedDetails key={id} id={id} />
      </div>
      {reading ? <Reading key={reading.document} document={reading.document} focus={reading.focus} /> : null}
    </div>
  );
}

function SelectedDetails({ id }: { id: Id }) {
  switch (id.slice(0, 4)) {
    case 'clm_':
      return <ClaimWords id={id} />;
    case 'ent_':
    case 'src_':
      return <EntityWords id={id} />;
    case 'doc_':
      return <DocumentWords id={id} />;
    case 'att_':
      return <AttributionWords id={id} />;
    default:
      return <Gone />;
  }
}

/** A document read in the panel, over what is selected; Escape or "Back" leads back to it. */
function Reading({ document, focus }: { document: Id; focus: Id | null }) {
  const { t } = useText();
  const { act } = useView();
  const { need } = useFacts();
  useEffect(() => {
    // Its title is the name of the link to its page.
    need([document]);
  }, [need, document]);
  const close = { type: 'read', reading: null } as const;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is a shortcut for the link "Back".
    <div
      className="reading"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isDefaultPrevented()) return;
        event.preventDefault();
        act(close);
      }}
    >
      <div className="reading-head">
        <StepLink action={close} className="button button-quiet">
          <Icon name="arrowLeft" />
          {t('details.back')}
        </StepLink>
        <h2 className="reading-title">
          <NodeLink id={document} />
        </h2>
      </div>
      <DocumentText id={document} {...(focus !== null && { focus })} />
    </div>
  );
}
