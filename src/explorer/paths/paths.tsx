import { Button } from 'react-aria-components';
import { MAX_PATH_LENGTH } from '../../shared/limits.ts';
import { StepLink } from '../attribution/links.tsx';
import { useQuestion } from '../client/use-question.ts';
import { useText } from '../i18n/text-context.tsx';
import type { View } from '../model/view.ts';
import { useFacts } from '../state/facts-context.tsx';
import { useView } from '../state/view-context.tsx';
import { Icon } from '../ui/icon.tsx';
import { QueryLink } from '../ui/query-link.tsx';
import { Failure, Loading, Nothing } from '../ui/states.tsx';
import { groupBySentence } from './alike.ts';
import { drawnOf, type Path } from './path.ts';
import { PathCard } from './path-card.tsx';
import { PathForm } from './path-form.tsx';
import { PATHS, type PathsAnswer } from './queries.ts';

/** The maximum number of paths. */
const AT_ONCE = 5;

/** The paths between two items: chosen here, told in words, and drawn when asked for. */
export function Paths() {
  const { t } = useText();
  const { view, act } = useView();
  const { path, selected } = view;
  if (!path) return null;
  if (selected !== null) {
    return (
      <section className="paths" aria-label={t('paths.title')}>
        <Button className="button button-quiet paths-back" onPress={() => act({ type: 'select', id: null })}>
          <Icon name="arrowLeft" />
          {t('paths.back')}
        </Button>
      </section>
    );
  }
  return (
    <section className="paths" aria-label={t('paths.title')}>
      <h2 className="paths-title">{t('paths.title')}</h2>
      <Ends path={path} />
      {path.from === path.to ? <Nothing title={t('paths.same')} /> : <Found key={JSON.stringify(path)} path={path} />}
    </section>
  );
}

/** The form, once it is known how its two ends are called. */
function Ends({ path }: { path: NonNullable<View['path']> }) {
  const { act } = useView();
  const { facts, missing, isLoading, version } = useFacts();
  const named = (id: string) => {
    if (!facts.hasNode(id)) return null;
    return { value: id, label: facts.getNodeAttribute(id, 'label').replace(/\.$/, '') };
  };
  const [from, to] = [named(path.from), named(path.to)];
  const isKnown = [path.from, path.to].every((id) => facts.hasNode(id) || missing.has(id));
  if (!isKnown && isLoading) return <Loading lines={2} />;
  const key = [path.from, path.to, path.atMost, from && to ? '' : version].join(' ');
  return (
    <PathForm
      key={key}
      from={from}
      to={to}
      atMost={path.atMost}
      onFind={(chosen) => act({ type: 'path', path: chosen })}
    />
  );
}

function Found({ path }: { path: NonNullable<View['path']> }) {
  const { t, language } = useText();
  const variables = { ...path, atMost: Math.min(path.atMost, MAX_PATH_LENGTH), first: AT_ONCE };
  const { data, failure, again } = useQuestion<PathsAnswer>(PATHS, variables);
  if (failure?.code === 'TOO_COSTLY') return <Nothing title={t('paths.costly')} />;
  if (failure) return <Failure error={failure} retry={again} />;
  if (!data) return <Loading lines={5} />;
  const { paths } = data;
  if (paths.length === 0) {
    return (
      <Nothing title={t('paths.none', { n: path.atMost })}>
        <p>{t('paths.none.hint')}</p>
      </Nothing>
    );
  }
  return (
    <>
      <div className="paths-bar">
        <span role="status">{t(paths.length < AT_ONCE ? 'paths.found' : 'paths.foundMost', { n: paths.length })}</span>
        {paths.length > 1 ? <DrawAll paths={paths} /> : null}
        <QueryLink query={PATHS} variables={variables} />
      </div>
      <ol className="path-list">
        {groupBySentence(paths, language).map((alike) => (
          <PathCard key={alike.paths[0].position} alike={alike} />
        ))}
      </ol>
    </>
  );
}

function DrawAll({ paths }: { paths: readonly Path[] }) {
  const { t } = useText();
  return (
    <StepLink action={{ type: 'show', ids: paths.flatMap(drawnOf) }} className="button button-quiet">
      <Icon name="graph" />
      {t('paths.drawAll')}
    </StepLink>
  );
}
