import { type ComponentType, type LazyExoticComponent, lazy, type RefObject } from 'react';
import type { Id } from '../state/view.ts';
import type { DocumentWords } from '../words/data.ts';

/**
 * What the areas of the explorer give to the app, each from the `index.ts` of its folder and loaded when it is first
 * shown. An area that is not there shows nothing in its place.
 */
interface Areas {
  canvas: { Canvas: Part; Legend: Part; LayoutBar: Part };
  words: { Words: Part<{ id: Id }>; DocumentText: Part<{ id: Id; focus?: Id }> };
  search: { SearchBar: Part; SavedQuestions: Part; Answer: Part };
  paths: { Paths: Part };
  timeline: { Timeline: Part };
  table: { ViewTable: Part };
  pages: {
    SourcePage: Part<{ id: Id }>;
    EntityPage: Part<{ id: Id }>;
    ClaimPage: Part<{ id: Id }>;
    DocumentPage: Part<{ id: Id }>;
  };
  export: { ExportMenu: Part };
  record: {
    Record: Part;
    NewDocument: Part;
    Recorder: Part<{ document: DocumentWords; words: RefObject<HTMLElement | null> }>;
    EditAttribution: Part<{ id: Id; document?: Id; status?: string }>;
    EditClaim: Part<{ id: Id }>;
  };
  views: { SaveView: Part; SharedView: Part<{ id: string }> };
}

// biome-ignore lint/complexity/noBannedTypes: a part without properties.
type Part<Properties = {}> = ComponentType<Properties>;

const modules = import.meta.glob<Record<string, unknown>>(
  '../{canvas,words,search,paths,timeline,table,pages,export,record,views}/index.{ts,tsx}',
);

type PropertiesOf<P> = P extends Part<infer Properties> ? Properties : never;

/** A component of an area. */
export function part<Area extends keyof Areas, Name extends keyof Areas[Area] & string>(area: Area, name: Name) {
  type Found = ComponentType<PropertiesOf<Areas[Area][Name]>>;
  const load = modules[`../${area}/index.ts`] ?? modules[`../${area}/index.tsx`];
  return lazy(async () => ({ default: ((await load?.())?.[name] ?? Nothing) as Found })) as LazyExoticComponent<Found>;
}

function Nothing() {
  return null;
}
