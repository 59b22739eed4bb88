import { useMemo } from 'react';
import { whenSaid } from '../attribution/said-when.ts';
import { CATALOGUE, type Key } from '../i18n/catalogue.ts';
import { useText } from '../i18n/text-context.tsx';
import type { ExportedEdge } from './gather.ts';
import type { HtmlTexts } from './html.ts';

/** The words of the page that an export writes. */
export function useHtmlTexts(): HtmlTexts {
  const { t, word, date, span } = useText();
  return useMemo(() => {
    const said = ({ attribution }: ExportedEdge) => {
      if (!attribution?.said) return null;
      const { said: saidFrom, detail } = attribution;
      const when = whenSaid({ saidFrom, saidTo: detail?.saidTo ?? null, saidPrecision: detail?.saidPrecision ?? null });
      if (when.kind === 'unknown') return null;
      return when.kind === 'week' ? t('attribution.week', { date: date(when.from) }) : span(when.from, when.to);
    };
    return {
      search: t('export.search'),
      none: t('export.none'),
      help: t('export.help'),
      seeAgain: t('export.seeAgain'),
      whole: t('export.whole'),
      close: t('attribution.close'),
      kind: (kind) => textOr(`attribution.kind.${kind}`, kind),
      link: (type) => textOr(`attribution.link.${type}`, type),
      exported: (at) => t('export.at', { date: date(at) }),
      attribution: (edge) => {
        const { attribution } = edge;
        if (!attribution) return [];
        const { speechAct, polarity, certainty, basis, cue, printed, documentTitle, publisherName, detail } =
          attribution;
        const lines: [string, string | null | undefined][] = [
          [t('attribution.table.how'), `${word('SpeechAct', speechAct)}, ${word('Polarity', polarity)}`],
          [t('export.quote'), detail?.quote],
          [t('attribution.cue'), cue],
          [t('attribution.table.sure'), `${word('Certainty', certainty)}, ${word('Basis', basis)}`],
          [t('attribution.said'), said(edge) ?? t('attribution.saidUnknown')],
          [t('attribution.printed'), printed ? date(printed) : t('attribution.noDate')],
          [t('export.document'), [documentTitle, publisherName].filter(Boolean).join(', ')],
          [t('attribution.originalPage'), detail?.document.url],
          [t('export.note'), detail?.document.isParaphrase ? t('attribution.paraphrase') : null],
        ];
        return lines.flatMap(([name, value]) => (value ? [{ name, value }] : []));
      },
    };
    function textOr(key: string, otherwise: string): string {
      return key in CATALOGUE.en ? t(key as Key) : otherwise;
    }
  }, [t, word, date, span]);
}
