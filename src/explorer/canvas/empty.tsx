import { Button } from 'react-aria-components';
import { useText } from '../i18n/text-context.tsx';
import { isAllTime } from '../model/edge-time.ts';
import { emptinessOf } from '../model/visible.ts';
import { useFacts } from '../state/facts-context.tsx';
import { useView } from '../state/view-context.tsx';
import { Loading, Nothing } from '../ui/states.tsx';

/** The notice shown if nothing is drawn, with actions. */
export function Empty() {
  const { t } = useText();
  const { view } = useView();
  const { facts, isLoading, failure } = useFacts();
  if (isLoading) return <Loading lines={4} />;
  // The notice above the graph reports that the details could not be loaded.
  if (failure) return null;
  const why = emptinessOf(view, (id) => facts.hasNode(id));
  return (
    <div className="canvas-empty">
      {why === 'filtered' ? (
        <Filtered />
      ) : (
        <Nothing title={t(`canvas.empty.${why}`)}>
          <p>{t(`canvas.empty.${why}.what`)}</p>
        </Nothing>
      )}
    </div>
  );
}

/** All that there is was put out of sight: each way leads back to it. */
function Filtered() {
  const { t } = useText();
  const { view, act } = useView();
  return (
    <Nothing title={t('canvas.empty')}>
      <p>{t('canvas.empty.what')}</p>
      <p className="canvas-row">
        {view.without.length > 0 ? (
          <Button
            className="button"
            onPress={() => {
              for (const facet of view.without) act({ type: 'facet', facet, on: true });
            }}
          >
            {t('canvas.empty.filters')}
          </Button>
        ) : null}
        {isAllTime(view.time) ? null : (
          <Button className="button" onPress={() => act({ type: 'time', time: { from: null, to: null, asOf: null } })}>
            {t('canvas.empty.time')}
          </Button>
        )}
        {view.hidden.length > 0 ? (
          <Button className="button" onPress={() => act({ type: 'unhide' })}>
            {t('canvas.empty.unhide')}
          </Button>
        ) : null}
      </p>
    </Nothing>
  );
}
