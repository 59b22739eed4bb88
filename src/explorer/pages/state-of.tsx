import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Gone } from '../attribution/notices.tsx';
import type { Answer } from '../client/use-question.ts';
import { useText } from '../i18n/text-context.tsx';
import { Failure, Loading } from '../ui/states.tsx';
import { useTitle } from '../ui/use-title.ts';
import type { Whole } from './use-all.ts';

/** A page before there is anything to show, or when there is nothing; else what is made of the answer. */
export function StateOf<Data, Node>(properties: {
  of: Answer<Data>;
  find: (data: Data) => Node | null;
  children: (node: Node) => ReactNode;
}) {
  const { of: answer, find, children } = properties;
  if (answer.failure) return <Failure error={answer.failure} retry={answer.again} />;
  if (!answer.data) return <Loading lines={8} />;
  const node = find(answer.data);
  return node === null ? <GonePage /> : children(node);
}

/** A page of something that is not there: it says so in the tab too, and leads on. */
function GonePage() {
  const { t } = useText();
  useTitle(t('attribution.gone'));
  return (
    <Gone>
      <p>
        <Link href="/">{t('ui.notFound.home')}</Link>
      </p>
    </Gone>
  );
}

/** A list before there is anything in it, and when it is not all there. */
export function ListState<Node>(properties: {
  of: Whole<Node>;
  /** The text for an empty list; without it, the children handle an empty list. */
  none?: string;
  children: (nodes: readonly Node[]) => ReactNode;
}) {
  const { of: list, none, children } = properties;
  const { t } = useText();
  const { nodes, total, isLoading, failure, again } = list;
  return (
    <>
      {nodes.length > 0 || (none === undefined && !isLoading && !failure) ? children(nodes) : null}
      {failure ? <Failure error={failure} retry={again} /> : null}
      {isLoading && !failure ? (
        nodes.length === 0 ? (
          <Loading />
        ) : (
          <p className="soft">{t('pages.moreComing')}</p>
        )
      ) : null}
      {none !== undefined && !isLoading && !failure && nodes.length === 0 ? <p className="soft">{none}</p> : null}
      {!isLoading && !failure && total !== null && nodes.length < total ? (
        <p className="soft">{t('pages.soFar', { n: nodes.length, total })}</p>
      ) : null}
    </>
  );
}
