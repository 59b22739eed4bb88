import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { recall, remember } from '../client/stored.ts';
import type { Key } from '../i18n/catalogue.ts';
import { useText } from '../i18n/text-context.tsx';
import { countShown, type View } from '../model/view.ts';
import { useFacts } from '../state/facts-context.tsx';
import { useView } from '../state/view-context.tsx';
import { Choice } from '../ui/choice.tsx';
import { Icon, type IconName } from '../ui/icon.tsx';
import { Guarded, Panel } from '../ui/panel.tsx';
import { Failure, Nothing } from '../ui/states.tsx';
import { useNarrow } from '../ui/use-narrow.ts';
import { useTitle } from '../ui/use-title.ts';
import { Answer, Canvas, Details, LayoutBar, Legend, Paths, Timeline, ViewTable } from './areas.ts';
import { StoryCard } from './story-card.tsx';
import { Welcome } from './welcome.tsx';

type Sheet = 'tools' | 'words' | 'time';

/**
 * The graph with what is around it; before anything is shown, the front page. `above` is the notice of a shared view.
 */
export function Workspace({ above }: { above?: ReactNode }) {
  const { view } = useView();
  const isEmpty = view.shown.length === 0 && !isTold(view);
  if (!above && isEmpty) return <Welcome />;
  return (
    <>
      {above ? <Guarded>{above}</Guarded> : null}
      {isEmpty ? null : <Desk isShared={above !== undefined} />}
    </>
  );
}

/** Whether the view has something to read beside the graph. */
function isTold({ selected, path, question, reading }: View): boolean {
  return selected !== null || path !== null || question !== null || reading !== null;
}

function Desk({ isShared }: { isShared: boolean }) {
  const { t } = useText();
  const { view, act } = useView();
  const narrow = useNarrow();
  const [tools, setTools] = useState(() => recall('panels') !== 'closed');
  const [sheet, setSheet] = useSheet(isTold(view));
  const title = useDeskTitle(isShared);
  const toggleTools = () => {
    remember('panels', tools ? 'closed' : 'open');
    setTools(!tools);
  };
  const close = narrow ? () => setSheet(null) : undefined;
  const closeWords = () => {
    setSheet(null);
    act({ type: 'close' });
  };
  const hasWords = isTold(view);
  return (
    <div className="desk" data-tools={tools || undefined} data-words={hasWords || undefined}>
      <h1 className="sr-only">{title}</h1>
      <Panel
        name="tools"
        label={t('app.tools')}
        isOpen={narrow ? sheet === 'tools' : tools}
        {...(close && { onClose: close })}
      >
        <LayoutBar />
        <Legend />
      </Panel>
      <div className="middle">
        <Centre onTools={toggleTools} tools={tools} narrow={narrow} />
        <Panel
          name="time"
          label={t('app.time')}
          isOpen={narrow ? sheet === 'time' : true}
          {...(close && { onClose: close })}
        >
          <Timeline />
        </Panel>
      </div>
      <Panel name="words" label={t('app.words')} isOpen={narrow ? sheet === 'words' : hasWords} onClose={closeWords}>
        {view.path ? <Paths /> : null}
        {view.question ? <Answer /> : null}
        {view.selected ? <Details id={view.selected} key={view.selected} /> : null}
        {hasWords ? null : <Nothing title={t('app.words.none')} />}
      </Panel>
      {narrow ? <SheetBar sheet={sheet} onChange={setSheet} /> : null}
    </div>
  );
}

/** Which sheet is up, where there is room for one: what is newly chosen brings up its words. */
function useSheet(hasWords: boolean): [Sheet | null, (sheet: Sheet | null) => void] {
  const { selected, path, question, reading } = useView().view;
  const [sheet, setSheet] = useState<Sheet | null>(hasWords ? 'words' : null);
  const chosen = [selected, path, question, reading];
  const before = useRef(chosen);
  useEffect(() => {
    const isNew = chosen.some((part, index) => part !== before.current[index]);
    before.current = chosen;
    if (isNew) setSheet(chosen.some(Boolean) ? 'words' : null);
  });
  return [sheet, setSheet];
}

const SHEETS: readonly { sheet: Sheet; icon: IconName; label: Key }[] = [
  { sheet: 'tools', icon: 'layers', label: 'app.tools.short' },
  { sheet: 'words', icon: 'text', label: 'app.words' },
  { sheet: 'time', icon: 'clock', label: 'app.time' },
];

function SheetBar({ sheet, onChange }: { sheet: Sheet | null; onChange: (sheet: Sheet | null) => void }) {
  const { t } = useText();
  return (
    <nav className="sheet-bar" aria-label={t('app.panels')}>
      {SHEETS.map(({ sheet: name, icon, label }) => (
        <Button
          className="sheet-tab"
          key={name}
          aria-expanded={sheet === name}
          onPress={() => onChange(sheet === name ? null : name)}
        >
          <Icon name={icon} />
          {t(label)}
        </Button>
      ))}
    </nav>
  );
}

function Centre({ onTools, tools, narrow }: { onTools: () => void; tools: boolean; narrow: boolean }) {
  const { t } = useText();
  const { view, act } = useView();
  const { facts, failure, isLoading, need } = useFacts();
  return (
    <section className="centre" aria-label={t('app.centre')}>
      <div className="centre-bar">
        {narrow ? null : (
          <Button
            className="button button-icon tools-toggle"
            aria-label={t('app.tools')}
            aria-expanded={tools}
            onPress={onTools}
          >
            <Icon name="panel" />
          </Button>
        )}
        <Choice
          label={t('app.as')}
          value={view.as}
          onChange={(as) => act({ type: 'as', as })}
          options={[
            { value: 'graph', label: t('app.as.graph') },
            { value: 'table', label: t('app.as.table') },
          ]}
        />
        <span className="centre-status" role="status">
          {isLoading ? t('ui.loading') : t('app.shown', { n: countShown(view, (id) => facts.hasNode(id)) })}
        </span>
      </div>
      <StoryCard />
      {failure ? <Failure error={failure} retry={() => need([...view.shown, view.selected ?? ''])} /> : null}
      <div className="centre-body">
        <Guarded>{view.as === 'graph' ? <Canvas /> : <ViewTable />}</Guarded>
      </div>
    </section>
  );
}

/** The selected item's name, else what the search asks for. In the tab a shared view keeps its own name. */
function useDeskTitle(isShared: boolean): string {
  const { t } = useText();
  const { selected, search } = useView().view;
  const { facts } = useFacts();
  const label = selected && facts.hasNode(selected) ? facts.getNodeAttribute(selected, 'label') : null;
  const title = label ?? (search || t('app.centre'));
  useTitle(isShared ? undefined : title);
  return title;
}
