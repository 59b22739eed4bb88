import {
  type Camera,
  EMPTY_VIEW,
  FACETS,
  GROUPINGS,
  type Id,
  LAYOUTS,
  type Point,
  SIZINGS,
  TIME_AXES,
  type TimeRange,
  type View,
} from '../model/view.ts';

/**
 * Writes a view as the query of an address, leaving out what is as it is at first: short, readable, and the same for the
 * same view.
 */
export function writeAddress(view: View): URLSearchParams {
  const { time, path, question } = view;
  const query = new URLSearchParams();
  const put = (name: string, value: string) => value && query.set(name, value);
  put('show', view.shown.join(' '));
  put('hide', view.hidden.join(' '));
  put(
    'pin',
    Object.entries(view.pinned)
      .map(([id, at]) => `${id}:${point(at)}`)
      .join(' '),
  );
  put('gather', view.gathered.map((group) => group.join(',')).join(' '));
  put('unfold', view.unfolded.join(' '));
  put('select', view.selected ?? '');
  put('read', view.reading ? `${view.reading.document} ${view.reading.focus ?? ''}`.trim() : '');
  put('layout', differs('layout'));
  put('group', differs('grouping'));
  put('size', differs('sizing'));
  put('without', view.without.join(' '));
  put('time', time.axis === 'said' && !time.from && !time.to ? '' : `${time.axis}:${time.from ?? ''}:${time.to ?? ''}`);
  put('asof', time.asOf ?? '');
  put('q', view.search);
  put('path', path ? `${path.from} ${path.to} ${path.atMost}` : '');
  put('ask', question ? [question.ask, ...Object.entries(question.slots).map((slot) => slot.join(':'))].join(' ') : '');
  put('as', differs('as'));
  put('camera', view.camera ? `${point(view.camera)},${round(view.camera.ratio)}` : '');
  return query;

  function differs(key: 'layout' | 'grouping' | 'sizing' | 'as'): string {
    return view[key] === EMPTY_VIEW[key] ? '' : view[key];
  }
}

/** Reads a view from the query of an address. What makes no sense there is passed over: an old link still opens. */
export function readAddress(query: URLSearchParams): View {
  const get = (name: string) => query.get(name) ?? '';
  return {
    shown: ids(get('show')),
    hidden: ids(get('hide')),
    pinned: readPins(get('pin')),
    gathered: readGroups(get('gather')),
    unfolded: ids(get('unfold')),
    selected: ids(get('select'))[0] ?? null,
    reading: readReading(get('read')),
    layout: oneOf(LAYOUTS, get('layout'), EMPTY_VIEW.layout),
    grouping: oneOf(GROUPINGS, get('group'), EMPTY_VIEW.grouping),
    sizing: oneOf(SIZINGS, get('size'), EMPTY_VIEW.sizing),
    without: split(get('without')).filter((facet) => isOneOf(FACETS, facet)),
    time: readTime(get('time'), get('asof')),
    search: get('q'),
    path: readPath(get('path')),
    question: readQuestion(get('ask')),
    as: oneOf(['graph', 'table'] as const, get('as'), EMPTY_VIEW.as),
    camera: readCamera(get('camera')),
  };
}

const ID = /^(src|ent|doc|clm|att|vrd)_[a-z0-9][a-z0-9-]{0,63}$/;
const TIME = /^\d{4}(-\d\d(-\d\d)?)?$/;

function ids(text: string): Id[] {
  return [...new Set(split(text))].filter((id) => ID.test(id));
}

function readReading(text: string): View['reading'] {
  const [document, focus = null] = ids(text);
  return document?.startsWith('doc_') ? { document, focus } : null;
}

function readGroups(text: string): View['gathered'] {
  const seen = new Set<Id>();
  const groups = split(text).map((group) =>
    ids(group.replaceAll(',', ' ')).filter((id) => !seen.has(id) && seen.add(id)),
  );
  return groups.filter((group) => group.length > 1);
}

function readPins(text: string): View['pinned'] {
  const pins = split(text).map((pin): [Id, Point | null] => {
    const [id = '', at = ''] = pin.split(':');
    return [id, readPoint(at)];
  });
  return Object.fromEntries(pins.filter((pin): pin is [Id, Point] => ID.test(pin[0]) && pin[1] !== null));
}

function readTime(text: string, asOf: string): TimeRange {
  const [axis = '', from = '', to = ''] = text.split(':');
  const time = (value: string) => (TIME.test(value) ? value : null);
  return { axis: oneOf(TIME_AXES, axis, EMPTY_VIEW.time.axis), from: time(from), to: time(to), asOf: time(asOf) };
}

function readPath(text: string): View['path'] {
  const [from = '', to = '', atMost = ''] = split(text);
  const most = Number(atMost);
  return ID.test(from) && ID.test(to) && Number.isInteger(most) && most > 0 ? { from, to, atMost: most } : null;
}

function readQuestion(text: string): View['question'] {
  const [ask = '', ...slots] = split(text);
  if (!/^[a-z]+$/i.test(ask)) return null;
  const filled = slots.map((slot) => slot.split(':') as [string, string]);
  const isFilled = ([name, value]: [string, string]) => /^[a-z]+$/i.test(name) && (ID.test(value) || TIME.test(value));
  return { ask, slots: Object.fromEntries(filled.filter(isFilled)) };
}

function readCamera(text: string): Camera | null {
  const at = readPoint(text.split(',').slice(0, 2).join(','));
  const ratio = Number(text.split(',')[2]);
  return at && ratio > 0 && Number.isFinite(ratio) ? { ...at, ratio } : null;
}

function readPoint(text: string): Point | null {
  const [x, y] = text.split(',').map(Number);
  return text && x !== undefined && y !== undefined && Number.isFinite(x) && Number.isFinite(y) ? { x, y } : null;
}

function point({ x, y }: Point): string {
  return `${round(x)},${round(y)}`;
}

/** Thousandths are finer than a pixel. */
function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function split(text: string): string[] {
  return text.split(' ').filter(Boolean);
}

function isOneOf<Member extends string>(list: readonly Member[], value: string): value is Member {
  return (list as readonly string[]).includes(value);
}

function oneOf<Member extends string>(list: readonly Member[], value: string, otherwise: Member): Member {
  return isOneOf(list, value) ? value : otherwise;
}
