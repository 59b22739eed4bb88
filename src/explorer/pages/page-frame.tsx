import './pages.css';
import { type ReactNode, useId } from 'react';
import { ShowInGraph } from '../attribution/links.tsx';
import { KindLine } from '../attribution/title.tsx';
import { useText } from '../i18n/text-context.tsx';
import type { Id, NodeKind } from '../model/view.ts';
import { Choice } from '../ui/choice.tsx';
import { useTitle } from '../ui/use-title.ts';
import { type Behind, QueriesBehind } from './behind.tsx';

/** As texts and cards, or as tables. */
export type As = 'words' | 'table';

interface Properties {
  kind: NodeKind;
  /** What it is, before its name. */
  what: ReactNode;
  /** In the browser's tab. */
  title: string;
  heading: ReactNode;
  /** What the graph is to show, and what of it to select. */
  graph: readonly Id[];
  select: Id;
  as: As;
  onAs(as: As): void;
  behind: readonly Behind[];
  /** Facts below the name. */
  lead?: ReactNode;
  children: ReactNode;
}

/** What every page has: a name, a way into the graph, a table, and the questions behind it. */
export function PageFrame(properties: Properties) {
  const { kind, what, title, heading, graph, select, as, onAs, behind, lead, children } = properties;
  const { t } = useText();
  useTitle(title);
  return (
    <article className={`words thing thing-${kind}`}>
      <header className="thing-head">
        <KindLine kind={kind}>{what}</KindLine>
        <h1>{heading}</h1>
        {lead}
        <div className="thing-actions">
          <ShowInGraph ids={graph} select={select} />
          <Choice
            label={t('pages.as')}
            value={as}
            onChange={onAs}
            options={[
              { value: 'words', label: t('pages.as.words') },
              { value: 'table', label: t('pages.as.table') },
            ]}
          />
        </div>
      </header>
      {children}
      <QueriesBehind of={behind} />
    </article>
  );
}

/** A part of a page with its heading, and how much there is. */
export function Part(properties: { title: string; count?: number | null; note?: ReactNode; children: ReactNode }) {
  const { title, count = null, note, children } = properties;
  const { number } = useText();
  const id = useId();
  return (
    <section className="thing-part" aria-labelledby={id}>
      <h2 id={id}>
        {title} {count === null ? null : <span className="thing-count">{number(count)}</span>}
      </h2>
      {note ? <p className="soft">{note}</p> : null}
      {children}
    </section>
  );
}
