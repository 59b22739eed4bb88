import { useCallback } from 'react';
import { useText } from '../i18n/text-context.tsx';
import { SEVERAL, type State } from '../model/groups.ts';
import { NODE_KINDS } from '../model/view.ts';
import type { DrawnEdge } from '../model/visible.ts';
import { useFacts } from '../state/facts-context.tsx';

/** What stands on a line, in the reader's words; the cue is in those of the text. */
export function useEdgeLabel(): (edge: DrawnEdge) => string | null {
  const { t, word } = useText();
  return useCallback(
    ({ type, attribution, label }) => {
      switch (type) {
        case 'attribution':
          return label ?? (attribution?.form === 'OWN_VOICE' ? t('canvas.edge.ownVoice') : null);
        case 'relay':
          return label ?? t('canvas.edge.relay');
        case 'print':
          return t('canvas.edge.print');
        case 'partOf':
          return t('canvas.edge.partOf');
        case 'contradicts':
        case 'supports':
        case 'restates':
          return word('ClaimRelationKind', type.toUpperCase());
        default:
          return null;
      }
    },
    [t, word],
  );
}

/** What a group is called. */
export function useGroupName(): (key: string) => string {
  const { t } = useText();
  const { facts } = useFacts();
  return useCallback(
    (key) => {
      const [by, what = ''] = key.split(/:(.*)/s);
      if (by === 'publisher' && what === SEVERAL) return t('canvas.group.several');
      if (by === 'publisher') return facts.hasNode(what) ? facts.getNodeAttribute(what, 'label') : what;
      if (by === 'state') return t(`canvas.group.state.${what as State}`);
      if (by === 'community') return t('canvas.group.community', { n: Number(what) + 1 });
      if (by === 'hand') return t('canvas.group.hand', { n: Number(what) + 1 });
      const kind = NODE_KINDS.find((known) => known === what);
      return kind ? t(`canvas.facet.${kind}`) : what;
    },
    [t, facts],
  );
}
