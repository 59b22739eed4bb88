import type { Engine } from '../../graph/engine.ts';
import { fromLists, type Span, type SpanLists } from '../../shared/spans.ts';
import { attributionsWithFingerprint } from '../attributions/attributions.ts';
import { anchorSpans, checkEvidence, spanProperties } from '../attributions/evidence.ts';
import { fingerprintOf } from '../attributions/identity.ts';
import { labelWrites } from '../attributions/labels.ts';
import { checkMedium, type SaidAt, saidAtAfter } from '../attributions/saying.ts';
import { judged, relaysFollow, type Standing } from '../attributions/status.ts';
import { checkWord } from '../checks.ts';
import { conflict, invalid } from '../errors.ts';
import type { UpdateAttributionInput } from '../inputs.ts';
import { type Recorder, record, type Scope, writeAll } from '../scope.ts';
import { statement } from '../statements.ts';
import type { TextWork } from '../text-work.ts';
import {
  ATTRIBUTION_FORMS,
  ATTRIBUTION_STATUSES,
  type AttributionForm,
  type AttributionRole,
  BASES,
  type Basis,
  CERTAINTIES,
  type Certainty,
  DOCUMENT_SECTIONS,
  type DocumentSection,
  POLARITIES,
  type Polarity,
  SPEECH_ACTS,
  type SpeechAct,
} from '../vocabulary.ts';
import { changed, changedValue, checkVersion, lock, revisionOf } from './revise.ts';

const READ = statement('updateAttribution', 'read');
const WRITE = statement('updateAttribution', 'write');

type Fields = SaidAt &
  Standing & {
    speechAct: SpeechAct;
    form: AttributionForm;
    certainty: Certainty;
    polarity: Polarity;
    basis: Basis;
    medium: string | null;
    section: DocumentSection;
    spans: Span[];
  };

/** Where an attribution stands in the graph; none of it changes. */
interface Place {
  id: string;
  fingerprint: string;
  role: AttributionRole;
  document: string;
  text: string | null;
  claim: string;
  source: string;
  publisher: string | null;
}

/** Changes how an act of saying was read, or judges it; its relays follow a judgement. @throws RecordingError */
export function updateAttribution(
  engine: Engine,
  input: UpdateAttributionInput,
  recorder: Recorder,
): Promise<{ attribution: string }> {
  return record(engine, recorder, async (scope) => {
    const locked = await lock(scope, input, 'Attribution', READ);
    const { id } = locked;
    const place = { ...(locked.row as unknown as Place), id };
    const before = fieldsBefore(locked.row as unknown as Fields & SpanLists);
    checkVersion(locked, input, before);
    const after = await fieldsAfter(input, before, place, scope.texts);
    const revision = revisionOf(scope, locked, before, after);
    if (!revision) return { attribution: id };
    checkForm(after, place);
    const fingerprint = await fingerprintAfter(scope, before, after, place);
    const { spans, ...properties } = after;
    await scope.transaction.run(WRITE, { ...properties, ...spanProperties(spans), fingerprint, ...revision, id });
    await writeAll(scope, labelWrites([{ ...after, role: place.role, id }]));
    if (after.status !== before.status) await relaysFollow(scope, locked, before, after, 'UPDATE');
    return { attribution: id };
  });
}

function fieldsBefore(row: Fields & SpanLists): Fields {
  const { speechAct, form, certainty, polarity, basis, medium, saidFrom, saidTo, saidPrecision, section } = row;
  const { spanParts, spanStarts, spanEnds, spanExacts, spanPrefixes, spanSuffixes } = row;
  const spans = fromLists({ spanParts, spanStarts, spanEnds, spanExacts, spanPrefixes, spanSuffixes });
  const said = { saidFrom, saidTo, saidPrecision };
  const standing = { status: row.status, endedAt: row.endedAt };
  return { speechAct, form, certainty, polarity, basis, medium, ...said, section, ...standing, spans };
}

async function fieldsAfter(
  input: UpdateAttributionInput,
  before: Fields,
  { text, document }: Place,
  texts: TextWork,
): Promise<Fields> {
  const word = <K extends 'speechAct' | 'form' | 'certainty' | 'polarity' | 'basis' | 'section'>(
    field: K,
    words: readonly Fields[K][],
  ): Fields[K] => {
    const path = `input.${field}`;
    return changedValue<Fields[K], Fields[K]>(
      input[field] as Fields[K] | null | undefined,
      before[field],
      path,
      (value) => checkWord<Fields[K]>(value, path, words),
    );
  };
  const status = changedValue(input.status, before.status, 'input.status', (value) =>
    checkWord(value, 'input.status', ATTRIBUTION_STATUSES),
  );
  return {
    speechAct: word('speechAct', SPEECH_ACTS),
    form: word('form', ATTRIBUTION_FORMS),
    certainty: word('certainty', CERTAINTIES),
    polarity: word('polarity', POLARITIES),
    basis: word('basis', BASES),
    medium: changed(input.medium, before.medium, (medium) => checkMedium(medium, 'input')),
    ...saidAtAfter(input, before, 'input'),
    section: word('section', DOCUMENT_SECTIONS),
    ...judged(before, status, 'input.status'),
    spans: await changedValue(input.spans, before.spans, 'input.spans', (spans) =>
      anchorSpans(texts, { document: { id: document, text }, spans, path: 'input.spans' }),
    ),
  };
}

/** The same rules as for a new one. */
function checkForm({ form, spans }: Fields, { role, source, publisher, document }: Place): void {
  checkEvidence(spans, role, form, 'input.spans');
  if (form !== 'OWN_VOICE') return;
  if (role === 'RELAY') throw invalid('input.form', 'a relay passes on what another said; expected another form');
  if (source === publisher) return;
  const who = publisher ?? 'nobody known';
  throw invalid(
    'input.form',
    `the source, ${source}, is not the publisher of ${document}, ${who}; expected another form`,
    {
      expected: publisher,
      actual: source,
    },
  );
}

/** Other spans make it another act of saying, which must not be there already. A relay is known by its place in the chain. */
async function fingerprintAfter(scope: Scope, before: Fields, after: Fields, place: Place): Promise<string> {
  if (place.role === 'RELAY' || JSON.stringify(before.spans) === JSON.stringify(after.spans)) return place.fingerprint;
  const fingerprint = fingerprintOf(place.document, place.source, place.claim, after.spans);
  const candidates = (await attributionsWithFingerprint(scope, fingerprint)).filter(({ id }) => id !== place.id);
  if (candidates.length === 0) return fingerprint;
  throw conflict('input.spans', `${candidates[0]?.id} is there already, with these spans`, { candidates });
}
