import { Component, type ReactNode, Suspense, useId } from 'react';
import { Button } from 'react-aria-components';
import { useText } from '../i18n/text-context.tsx';
import { Icon } from './icon.tsx';
import { Loading } from './states.tsx';

/** Shows what is inside once it is there, and keeps its faults from the rest of the page. */
export function Guarded({ children, waiting }: { children: ReactNode; waiting?: ReactNode }) {
  return (
    <Boundary>
      <Suspense fallback={waiting ?? <Loading />}>{children}</Suspense>
    </Boundary>
  );
}

/** A region of the workspace with a name, which can be closed. */
export function Panel(properties: {
  name: string;
  label: string;
  isOpen?: boolean;
  onClose?: () => void;
  children: ReactNode;
}) {
  const { name, label, isOpen = true, onClose, children } = properties;
  const { t } = useText();
  const id = useId();
  return (
    <section className={`panel panel-${name}`} aria-labelledby={id} data-open={isOpen || undefined}>
      <h2 className="sr-only" id={id}>
        {label}
      </h2>
      {onClose ? (
        <Button
          className="button button-icon panel-close"
          onPress={onClose}
          aria-label={t('ui.close', { what: label })}
        >
          <Icon name="close" />
        </Button>
      ) : null}
      <div className="panel-body">
        <Guarded>{children}</Guarded>
      </div>
    </section>
  );
}

/** Catches what a part throws while it is drawn, and offers to draw it again. */
class Boundary extends Component<{ children: ReactNode }, { error: unknown }> {
  override state = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error: error ?? new Error('nothing was thrown') };
  }

  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return <Broken retry={isNotLoaded(error) ? () => location.reload() : () => this.setState({ error: null })} />;
  }
}

/** A part whose file did not come is not asked for again by the browser, until the page is. */
function isNotLoaded(error: unknown): boolean {
  return error instanceof TypeError && /import|module|fetch/i.test(error.message);
}

function Broken({ retry }: { retry: () => void }) {
  const { t } = useText();
  return (
    <div className="notice notice-failure" role="alert">
      <Icon name="warning" />
      <div>
        <p>{t('ui.broken')}</p>
        <Button className="button" onPress={retry}>
          {t('ui.retry')}
        </Button>
      </div>
    </div>
  );
}
