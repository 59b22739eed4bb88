import '../attribution/attribution.css';
import { useEffect, useRef } from 'react';
import { Gone } from '../attribution/gone.tsx';
import type { Id } from '../model/view.ts';
import { useView } from '../state/view-context.tsx';
import { AttributionWords } from './attribution-details.tsx';
import { ClaimWords } from './claim-details.tsx';
import { DocumentWords } from './document-details.tsx';
import { EntityWords } from './entity-details.tsx';
import { Reading } from './reading.tsx';

/** What is said of the thing that is selected, or the document that is read in its place. */
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
        <Told key={id} id={id} />
      </div>
      {reading ? <Reading key={reading.document} document={reading.document} focus={reading.focus} /> : null}
    </div>
  );
}

function Told({ id }: { id: Id }) {
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
