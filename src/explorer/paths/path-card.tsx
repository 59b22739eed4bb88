import { Fragment } from 'react';
import { StepLink } from '../attribution/links.tsx';
import { useText } from '../i18n/text-context.tsx';
import { nodeId } from '../model/facts.ts';
import { reduce } from '../model/view.ts';
import { useView } from '../state/view-context.tsx';
import { Icon } from '../ui/icon.tsx';
import type { Alike } from './alike.ts';
import { drawnOf } from './path.ts';
import type { Piece } from './wording.ts';

/**
 * A path as a sentence, with the paths whose sentences are identical; each item leads to its own words. Drawn when
 * asked for.
 */
export function PathCard({ alike: { pieces, paths } }: { alike: Alike }) {
  const { t } = useText();
  const { view } = useView();
  const ids = [...new Set(paths.flatMap(drawnOf))];
  const isDrawn = ids.every((id) => view.shown.includes(id) && !view.hidden.includes(id));
  const drawn = reduce(view, { type: 'show', ids });
  const isAlone = drawn.shown.every((id) => ids.includes(id));
  return (
    <li className="path-card" data-drawn={isDrawn || undefined}>
      <p className="path-sentence">
        {pieces.map((piece, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a sentence keep their order.
          <Fragment key={index}>{wordsOf(piece)}</Fragment>
        ))}
      </p>
      <p className="path-about">
        <span>
          {t('paths.length', { n: paths[0].length })}
          {paths.length > 1 ? ` · ${t('paths.alike', { n: paths.length })}` : ''}
          {isDrawn ? ` · ${t('paths.drawn')}` : ''}
        </span>
        {isDrawn ? null : (
          <StepLink action={{ type: 'show', ids }} className="button button-quiet">
            <Icon name="graph" />
            {t('paths.draw')}
          </StepLink>
        )}
        {isAlone ? null : (
          <StepLink
            action={{ type: 'open', view: reduce(drawn, { type: 'only', ids }) }}
            className="button button-quiet"
          >
            {t('paths.drawOnly')}
          </StepLink>
        )}
      </p>
    </li>
  );
}

function wordsOf(piece: Piece) {
  if (typeof piece === 'string') return piece;
  const id = nodeId(piece.id);
  return (
    <StepLink action={{ type: 'show', ids: [id], select: id }}>
      <span lang={piece.language}>{piece.text}</span>
    </StepLink>
  );
}
