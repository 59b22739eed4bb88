import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { useText } from '../i18n/text-context.tsx';
import type { Id } from '../model/view.ts';
import { useFacts } from '../state/facts-context.tsx';
import { useView } from '../state/view-context.tsx';
import { ExpandMany } from './expand-many.tsx';
import { type Expansion, expansionsOf, membersOf } from './expansions.ts';
import { AT_ONCE } from './queries.ts';

/** How many nodes of each kind are around this one; a press draws them. */
export function ExpandList({ id, onDone }: { id: Id; onDone: () => void }) {
  const { t, number } = useText();
  const { expansions, failed } = useExpansions(id);
  const [many, setMany] = useState<Expansion | null>(null);
  const { show, isUnderWay, hasFailed } = useShowing(onDone);
  if (many) return <ExpandMany id={id} expansion={many} onShow={show} onBack={() => setMany(null)} />;
  if (failed || hasFailed) return <p className="canvas-note">{t('canvas.expand.failed')}</p>;
  if (!expansions) return <p className="canvas-note">{t('ui.loading')}</p>;
  if (expansions.length === 0) return <p className="canvas-note">{t('canvas.expand.none')}</p>;
  const total = expansions.reduce((sum, { count }) => sum + count, 0);
  const whole = async () => (await Promise.all(expansions.map((one) => membersOf(id, one)))).flatMap(({ ids }) => ids);
  const press = (expansion: Expansion) => () => {
    if (expansion.count > AT_ONCE) setMany(expansion);
    else show(async () => (await membersOf(id, expansion)).ids);
  };
  return (
    <div className="canvas-expansions" aria-busy={isUnderWay}>
      <p className="canvas-menu-head" id="canvas-expand">
        {t('canvas.expand')}
      </p>
      {expansions.map((expansion) => (
        <Button className="canvas-do" key={expansion.kind} isDisabled={isUnderWay} onPress={press(expansion)}>
          {t(`canvas.expand.${expansion.kind}`)}
          <span className="canvas-count">{number(expansion.count)}</span>
        </Button>
      ))}
      {expansions.length > 1 && total <= AT_ONCE ? (
        <Button className="canvas-do canvas-do-all" isDisabled={isUnderWay} onPress={() => show(whole)}>
          {t('canvas.expand.all', { n: total })}
        </Button>
      ) : null}
    </div>
  );
}

function useExpansions(id: Id): { expansions: readonly Expansion[] | null; failed: boolean } {
  const [expansions, setExpansions] = useState<readonly Expansion[] | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let isStill = true;
    expansionsOf(id).then(
      (found) => isStill && setExpansions(found),
      () => isStill && setFailed(true),
    );
    return () => {
      isStill = false;
    };
  }, [id]);
  return { expansions, failed };
}

/** Asks which nodes are meant, and draws them. */
function useShowing(onDone: () => void) {
  const { act } = useView();
  const { need } = useFacts();
  const [isUnderWay, setUnderWay] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const show = (which: () => Promise<readonly Id[]>) => {
    setUnderWay(true);
    which().then(
      (ids) => {
        // On their way before anything is drawn.
        need(ids);
        act({ type: 'show', ids });
        onDone();
      },
      () => {
        setUnderWay(false);
        setFailed(true);
      },
    );
  };
  return { show, isUnderWay, hasFailed };
}
