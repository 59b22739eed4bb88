import type { Facet, NodeKind } from '../model/view.ts';

/** A piece of line as the graph draws it, for the legend. */
export function LineSample({ facet }: { facet: Exclude<Facet, NodeKind> }) {
  return (
    <svg className={`canvas-line canvas-line-${facet}`} viewBox="0 0 34 14" aria-hidden="true" focusable="false">
      {facet === 'ownVoice' ? <path d="M2 5.5h24M2 8.5h24" /> : <path d={facet === 'about' ? 'M2 7h30' : 'M2 7h24'} />}
      {facet === 'about' ? null : <path className="canvas-line-head" d="M26 3.5 32 7l-6 3.5z" />}
      {facet === 'denied' ? (
        <>
          <circle cx="14" cy="7" r="5" />
          <path className="canvas-line-cross" d="M10.6 10.4 17.4 3.6" />
        </>
      ) : null}
    </svg>
  );
}
