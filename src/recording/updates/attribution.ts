import type { Engine } from '../../graph/engine.ts';
import {
  AttributionForm,
  type AttributionRole,
  AttributionStatus,
  Basis,
  Certainty,
  DocumentSection,
  Hedge,
  type Polarity,
  SpeechAct,
  type UpdateAttributionInput,
} from '../../shared/schema.generated.ts';
import { fromLists, type Span, type SpanLists } from '../../shared/spans.ts';
import { attributionsWithFingerprint } from '../attributions/attributions.ts';
import { checkMedium, checkPolarity } from '../attributions/draft.ts';
import { anchorSpans, checkEvidence, spanProperties } from '../attributions/evidence.ts';
import { fingerprintOf } from '../attributions/identity.ts';
import { labelWrites } from '../attributions/labels.ts';
import { checkEnum } from '../checks.ts';
import { type Recorder, type RecordingContext, record } from '../context.ts';
import { conflict, invalid } from '../errors.ts';
import { compareAttributions } from '../newest/update.ts';
import { updateOrigins } from '../origins/update.ts';
import { type Period, periodAfter } from '../periods.ts';
import { changed, changedValue, checkVersion, lock, revisionOf } from '../revise.ts';
import { statement } from '../statements.ts';
import { writeAll } from '../writes.ts';
import { type AttributionLinks, linksAfter, linksBefore, writeLinks } from './attribution-links.ts';
import { review, type StatusState, updateRelays } from './status.ts';

const READ = statement('updateAttribution', 'read');
const WRITE = statement('updateAttribution', 'write');
const WRITE_RELAYS: Record<Polarity, string> = {
  NEGATIVE: statement('updateAttribution', 'write relays deny'),
  POSITIVE: statement('updateAttribution', 'write relays affirm'),
};

type Fields = Period<'said'> &
  StatusState & {
    speechAct: SpeechAct;
    form: AttributionForm;
    certainty: Certainty;
    polarity: Polarity;
    basis: Basis;
    hedge: Hedge;
    medium: string | null;
    section: DocumentSection;
    spans: Span[];
  };

/** Where an attribution stands in the graph. */
interface Place {
  id: string;
  fingerprint: string;
  role: AttributionRole;
  document: string;
  text: string | null;
  source: string;
  publisher: string | null;
  others: string[];
}

/** Changes how an attribution was read, or reviews it; its relays follow a review. @throws RecordingError */
export function updateAttribution(
  engine: Engine,
  input: UpdateAttributionInput,
  recorder: Recorder,
): Promise<{ attribution: string }> {
  return record(engine, recorder, async (context) => ({ attribution: await changeAttribution(context, input) }));
}

/** What an update may change; without a version it changes whatever there is. */
type Changes = Omit<UpdateAttributionInput, 'version'> & { version?: number };

/** As {@link updateAttribution}, within a recording; answers the id. */
export async function changeAttribution(context: RecordingContext, input: Changes): Promise<string> {
  const locked = await lock(context, input, 'Attribution', READ);
  const { id } = locked;
  const place = { ...(locked.row as unknown as Place), id };
  const before = {
    ...fieldsBefore(locked.row as unknown as Fields & SpanLists),
    ...linksBefore(locked.row as never),
  };
  checkVersion(locked, { version: locked.version, ...input }, before);
  const fields = await fieldsAfter(input, before, place, context);
  const after = { ...fields, ...(await linksAfter(context, input, before, place)) };
  const revision = revisionOf(context, locked, before, after);
  if (!revision) return id;
  checkForm(after, { ...place, source: after.source });
  const fingerprint = await fingerprintAfter(context, before, after, place);
  const { spans, ...properties } = fields;
  await context.transaction.run(WRITE, { ...properties, ...spanProperties(spans), fingerprint, ...revision, id });
  await writeAll(context, labelWrites([{ ...after, role: place.role, id }]));
  if (fingerprint !== place.fingerprint || place.role === 'RELAY') await compareAttributions(context, [id]);
  // Relays repeat what is said: they affirm or deny as it does.
  if (after.polarity !== before.polarity) await context.transaction.run(WRITE_RELAYS[after.polarity], { id });
  if (after.status !== before.status) await updateRelays(context, locked, before, after, 'UPDATE');
  await writeLinks(context, id, before, after);
  await updateOrigins(context, [before.claim, after.claim]);
  return id;
}

function fieldsBefore(row: Fields & SpanLists): Fields {
  const { speechAct, form, certainty, polarity, basis, hedge, medium, saidFrom, saidTo, saidPrecision, section } = row;
  const { spanParts, spanStarts, spanEnds, spanExacts, spanPrefixes, spanSuffixes } = row;
  const spans = fromLists({ spanParts, spanStarts, spanEnds, spanExacts, spanPrefixes, spanSuffixes });
  const said = { saidFrom, saidTo, saidPrecision };
  const state = { status: row.status, endedAt: row.endedAt };
  return { speechAct, form, certainty, polarity, basis, hedge, medium, ...said, section, ...state, spans };
}

async function fieldsAfter(
  input: Changes,
  before: Fields,
  { text, document }: Place,
  context: RecordingContext,
): Promise<Fields> {
  const word = <K extends 'speechAct' | 'form' | 'certainty' | 'basis' | 'hedge' | 'section'>(
    field: K,
    values: Readonly<Record<string, Fields[K]>>,
  ): Fields[K] => {
    const path = `input.${field}`;
    return changedValue<Fields[K], Fields[K]>(
      input[field] as Fields[K] | null | undefined,
      before[field],
      path,
      (value) => checkEnum<Fields[K]>(value, path, values),
    );
  };
  const status = changedValue(input.status, before.status, 'input.status', (value) =>
    checkEnum(value, 'input.status', AttributionStatus),
  );
  const speechAct = word('speechAct', SpeechAct);
  return {
    speechAct,
    form: word('form', AttributionForm),
    certainty: word('certainty', Certainty),
    polarity: changedValue(
      input.polarity,
      input.speechAct === 'DENY' ? 'NEGATIVE' : before.polarity,
      'input.polarity',
      (value) => checkPolarity(value, speechAct, 'input.polarity'),
    ),
    basis: word('basis', Basis),
    hedge: word('hedge', Hedge),
    medium: changed(input.medium, before.medium, (medium) => checkMedium(medium, 'input.medium')),
    ...periodAfter('said', input, before, 'input'),
    section: word('section', DocumentSection),
    ...review(before, status, 'input.status'),
    spans: await changedValue(input.spans, before.spans, 'input.spans', (spans) =>
      anchorSpans(context, { document: { id: document, text }, spans, path: 'input.spans' }),
    ),
  };
}

/** The same rules as for a new one. */
function checkForm({ form, spans }: Fields, { role, source, publisher, document }: Place): void {
  checkEvidence(spans, role, form, 'input.spans');
  if (form !== 'OWN_VOICE') return;
  if (role === 'RELAY') throw invalid('input.form', 'a relay repeats what another said; expected another form');
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

/** Other spans make it another attribution, which must not be stored yet. A relay is identified by its place in the chain. */
async function fingerprintAfter(
  context: RecordingContext,
  before: Fields & AttributionLinks,
  after: Fields & AttributionLinks,
  place: Place,
): Promise<string> {
  const identityOf = ({ source, claim, spans }: typeof before) => JSON.stringify([source, claim, spans]);
  if (place.role === 'RELAY' || identityOf(before) === identityOf(after)) return place.fingerprint;
  const fingerprint = fingerprintOf(place.document, after.source, after.claim, after.spans);
  const candidates = (await attributionsWithFingerprint(context, fingerprint)).filter(({ id }) => id !== place.id);
  if (candidates.length === 0) return fingerprint;
  throw conflict('input.spans', `${candidates[0]?.id} already is the same claim of the same source in these spans`, {
    candidates,
  });
}
