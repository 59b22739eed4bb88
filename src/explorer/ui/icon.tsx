/** Drawn on a grid of 20, in the colour of the words around them. */
const PATHS = {
  arrowLeft: 'M12 4.5 6.5 10l5.5 5.5',
  arrowRight: 'M4 10h12M11 5l5 5-5 5',
  check: 'M4 10.5 8 14.5 16 6',
  chevron: 'M5 7.5 10 12.5 15 7.5',
  close: 'M5 5 15 15M15 5 5 15',
  clock: 'M10 3.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13M10 6.5V10l2.5 1.5',
  code: 'M7 6 3 10 7 14M13 6 17 10 13 14',
  download: 'M10 3v9M6 8.5 10 12.5 14 8.5M4 16.5H16',
  graph:
    'M5.5 5.5 14.5 8M5.5 5.5 9 14.5M9 14.5 14.5 8M5.5 3.6a1.9 1.9 0 1 1 0 3.8 1.9 1.9 0 0 1 0-3.8M14.5 6.1a1.9 1.9 0 1 1 0 3.8 1.9 1.9 0 0 1 0-3.8M9 12.6a1.9 1.9 0 1 1 0 3.8 1.9 1.9 0 0 1 0-3.8',
  help: 'M7.2 7.4c.3-1.7 1.4-2.6 2.9-2.6 1.7 0 2.9 1 2.9 2.5 0 2.1-2.9 2.2-2.9 4.4M10.1 14.6v.6',
  language:
    'M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14M3 10h14M10 3c2.2 2 3.2 4.3 3.2 7s-1 5-3.2 7c-2.2-2-3.2-4.3-3.2-7s1-5 3.2-7',
  layers: 'M10 3.5 17 7.3 10 11 3 7.3 10 3.5M3.5 10.8 10 14.3l6.5-3.5M3.5 13.6 10 17l6.5-3.4',
  moon: 'M15.8 12.2A6.6 6.6 0 0 1 7.8 4.2a6.6 6.6 0 1 0 8 8',
  more: 'M4.5 9.2v1.6M3.7 10h1.6M10 9.2v1.6M9.2 10h1.6M15.5 9.2v1.6M14.7 10h1.6',
  panel: 'M3.5 4.5h13v11h-13zM8 4.5v11',
  pencil: 'M12.8 4.2 15.8 7.2 7.4 15.6 3.8 16.2 4.4 12.6 12.8 4.2M10.8 6.2l3 3',
  redo: 'M12.5 4 16 7.5 12.5 11M16 7.5H8.5a4.5 4.5 0 0 0 0 9H12',
  search: 'M9 3.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11M13 13l4 4',
  share: 'M10 12.5V3.5M6.5 6.5 10 3 13.5 6.5M6 9.5H4.5v7h11v-7H14',
  sun: 'M10 6.8a3.2 3.2 0 1 1 0 6.4 3.2 3.2 0 0 1 0-6.4M10 2.5v1.8M10 15.7v1.8M2.5 10h1.8M15.7 10h1.8M4.7 4.7 6 6M14 14l1.3 1.3M4.7 15.3 6 14M14 6l1.3-1.3',
  table: 'M3.5 4.5h13v11h-13zM3.5 8.2h13M3.5 11.8h13M8 8.2v7.3',
  text: 'M4 5h12M4 8.5h12M4 12h12M4 15.5h7',
  undo: 'M7.5 4 4 7.5 7.5 11M4 7.5h7.5a4.5 4.5 0 0 1 0 9H8',
  warning: 'M10 3.2 17.5 16.5h-15L10 3.2M10 8.2v4M10 14.2v.3',
} as const;

export type IconName = keyof typeof PATHS;

/** A picture beside words, which say the same: it is hidden from screen readers. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}

/** The shape of a kind of item, as on the canvas. */
export function KindShape({ kind }: { kind: 'source' | 'entity' | 'claim' | 'document' }) {
  return (
    <svg className={`kind-shape kind-${kind}`} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      {kind === 'source' && <circle cx="10" cy="10" r="7.5" />}
      {kind === 'entity' && <path d="M10 2 18 10 10 18 2 10z" />}
      {kind === 'claim' && (
        <path d="M4.5 3h11A2.5 2.5 0 0 1 18 5.5v6a2.5 2.5 0 0 1-2.5 2.5H10l-5 4v-4h-.5A2.5 2.5 0 0 1 2 11.5v-6A2.5 2.5 0 0 1 4.5 3z" />
      )}
      {kind === 'document' && <path d="M4 1.5h8.2L16 5.8v12.7H4z" />}
    </svg>
  );
}
