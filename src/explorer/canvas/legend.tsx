import { Button, Switch } from 'react-aria-components';
import { useText } from '../i18n/text-context.tsx';
import { type Facet, NODE_KINDS, type NodeKind } from '../model/view.ts';
import { useView } from '../state/view-context.tsx';
import { KindShape } from '../ui/icon.tsx';
import { useDrawing } from './use-shown.ts';

const LINES = ['affirmed', 'denied', 'hearsay', 'ownVoice', 'relayed', 'about'] as const satisfies readonly Facet[];

/** What the shapes and lines mean, how many there are of each, and switches that leave them out. */
export function Legend() {
  const { t } = useText();
  const { view, act } = useView();
  const { counts } = useDrawing();
  const hidden = view.hidden.length;
  return (
    <section className="canvas-legend" aria-label={t('canvas.legend')}>
      <h3>{t('canvas.legend.items')}</h3>
      {NODE_KINDS.map((kind) => (
        <FacetSwitch facet={kind} key={kind} count={counts[kind]} />
      ))}
      <h3>{t('canvas.legend.lines')}</h3>
      {LINES.map((facet) => (
        <FacetSwitch facet={facet} key={facet} count={counts[facet]} />
      ))}
      <p className="canvas-note">{t('canvas.unnamed')}</p>
      {hidden > 0 ? (
        <Button className="button" onPress={() => act({ type: 'unhide' })}>
          {t('canvas.legend.hidden', { n: hidden })}
        </Button>
      ) : null}
    </section>
  );
}

function FacetSwitch({ facet, count }: { facet: Facet; count: number }) {
  const { t, number } = useText();
  const { view, act } = useView();
  return (
    <Switch
      className="canvas-facet"
      isSelected={!view.without.includes(facet)}
      onChange={(on) => act({ type: 'facet', facet, on })}
    >
      <span className="canvas-switch" aria-hidden="true" />
      {isKind(facet) ? <KindShape kind={facet} /> : <LineSample facet={facet} />}
      <span className="canvas-facet-name">{t(`canvas.facet.${facet}`)}</span>
      <span className="canvas-count">{number(count)}</span>
    </Switch>
  );
}

function isKind(facet: Facet): facet is NodeKind {
  return (NODE_KINDS as readonly Facet[]).includes(facet);
}

/** A piece of line as the graph draws it, for the legend. */
function LineSample({ facet }: { facet: Exclude<Facet, NodeKind> }) {
  return (
    <svg className={`canvas-line canvas-line-${facet}`} viewBox="0 0 34 14" aria-hidden="true" focusable="false">
      {facet === 'ownVoice' ? <path d="M2 5.5h24M2 8.5h24" /> : <path d={facet === 'about' ? 'M2 7h30' : 'M2 7h24'} />}
      {facet === 'about' ? null : <path className="canvas-line-head" d="M26 3.5 32 7l-6 3.5z" />}
      {facet === 'denied' ? (
        <>
          <circle cx="14" cy="7" r="5" />
          <path className="canvas-line-cross" d="M10.6 10.4 17.4 3.6" />
        </>
      ) : null}
    </svg>
  );
}
