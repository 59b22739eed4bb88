import { Button, Switch } from 'react-aria-components';
import { useText } from '../i18n/text-context.tsx';
import { type Facet, NODE_KINDS, type NodeKind } from '../model/view.ts';
import { useView } from '../state/view-context.tsx';
import { KindShape } from '../ui/icon.tsx';
import { LineSample } from './line-sample.tsx';
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
      <h3>{t('canvas.legend.things')}</h3>
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
