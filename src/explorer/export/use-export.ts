import { useCallback } from 'react';
import { ask } from '../client/client.ts';
import { useText } from '../i18n/text-context.tsx';
import type { Id } from '../model/view.ts';
import { visible } from '../model/visible.ts';
import { currentDrawing } from '../state/current-drawing.ts';
import { useFacts } from '../state/facts-context.tsx';
import { addressOf } from '../state/routes.ts';
import { useView } from '../state/view-context.tsx';
import {
  type AttributionDetailFragment,
  ExportAttributions,
  type ExportAttributionsQuery,
} from './export.generated.ts';
import { ENDINGS, type Format, write } from './formats.ts';
import { gather } from './gather.ts';
import { useHtmlTexts } from './use-html-texts.ts';

/** Writes the view in a format, and hands it to the browser to save. @throws ApiError where the words do not come */
export function useExport(): (format: Format) => Promise<void> {
  const { t, language } = useText();
  const { view } = useView();
  const { facts, need } = useFacts();
  const texts = useHtmlTexts();
  return useCallback(
    async (format) => {
      await need(view.shown);
      const drawing = visible(facts, view);
      const claims = [...drawing.nodes.values()].flatMap(({ id, kind }) => (kind === 'claim' ? [id] : []));
      const source = currentDrawing();
      const positions = source?.positions() ?? {};
      const details = isPicture(format) ? new Map() : await loadDetails(claims);
      const selected =
        view.selected && facts.hasNode(view.selected) ? facts.getNodeAttribute(view.selected, 'label') : null;
      const at = new Date().toISOString();
      const exported = gather(
        { facts, drawing, positions, details },
        {
          title: selected ?? (view.search || t('export.untitled')),
          address: location.origin + addressOf(view),
          at,
          language,
        },
      );
      const image = source?.image && (() => source.image?.() ?? Promise.reject(new Error('the drawing is gone')));
      save(await write(format, exported, { texts, image }), `selon-${at.slice(0, 10)}${ENDINGS[format]}`);
    },
    [t, language, view, facts, need, texts],
  );
}

/** Pictures tell no more than what is drawn. */
function isPicture(format: Format): boolean {
  return format === 'png' || format === 'svg';
}

/** Lets the browser save a file under a name. */
function save(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken it by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** The number of claims per request. */
const AT_ONCE = 50;

/** The words of everything that is said of these claims, by attribution. @throws ApiError */
async function loadDetails(claims: readonly Id[]): Promise<Map<Id, AttributionDetailFragment>> {
  const details = new Map<Id, AttributionDetailFragment>();
  for (let start = 0; start < claims.length; start += AT_ONCE) {
    const some = claims.slice(start, start + AT_ONCE);
    let after: string | null = null;
    do {
      const { attributions }: ExportAttributionsQuery = await ask(ExportAttributions, { claims: some, after });
      for (const detail of attributions.nodes) details.set(detail.id, detail);
      after = attributions.pageInfo.hasNextPage ? attributions.pageInfo.endCursor : null;
    } while (after !== null);
  }
  return details;
}
