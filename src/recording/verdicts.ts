import type { Engine } from '../graph/engine.ts';
import { derivedKey, idFor } from '../shared/ids.ts';
import type { VerdictInput } from '../shared/schema.generated.ts';
import { mapInSlices } from '../shared/slices.ts';
import { Registries } from './attributions/registries.ts';
import { checkKey, checkLine, checkList, checkTime, checkUrl, optional } from './checks.ts';
import { type Recorder, type RecordingContext, record } from './context.ts';
import { conflict } from './errors.ts';
import { statement } from './statements.ts';
import { writeAll } from './writes.ts';

const READ_BY_ID = statement('recordVerdict', 'read by id');
const READ_BY_CLAIM = statement('recordVerdict', 'read by claim');
const WRITE = statement('recordVerdict', 'write');
const WRITE_CITES = statement('recordVerdict', 'write cites');

const MAX_RATING = 500;
const MAX_CITES = 100;

/** A verdict that is stored. */
interface Known {
  id: string;
  url: string;
  claim: string;
  issuer: string;
}

/** Records a published rating; the same issuer's at the same address of the same claim is the same. @throws RecordingError */
export function recordVerdict(
  engine: Engine,
  input: VerdictInput,
  recorder: Recorder,
): Promise<{ verdict: string; created: boolean }> {
  return record(engine, recorder, (context) => recordOne(context, input));
}

async function recordOne(
  context: RecordingContext,
  input: VerdictInput,
): Promise<{ verdict: string; created: boolean }> {
  const key = optional(input.key, (given) => checkKey('vrd', given, 'input.key'));
  const properties = checkProperties(input);
  const address = new URL(properties.url).href;
  const registries = new Registries(context);
  const { entities, documents, claims } = registries;
  const claimHandle = claims.referById(input.claim, 'input.claim');
  const issuerHandle = await entities.refer(input.issuer, 'input.issuer', ['verdict', input.claim, address]);
  const cites = await mapInSlices(checkList(input.cites, 'input.cites', MAX_CITES), (ref, index) =>
    documents.refer(ref, `input.cites.${index}`),
  );
  await registries.read();

  const claim = claims.idOf(claimHandle);
  const issuer = entities.idOf(issuerHandle);
  const isSame = (known: Known): boolean => known.issuer === issuer && new URL(known.url).href === address;
  if (key !== null) {
    const [known] = (await context.transaction.run(READ_BY_ID, { id: key })) as unknown as Known[];
    if (known && (known.claim !== claim || !isSame(known))) {
      throw conflict('input.key', `${key} is another verdict; expected the same, or another key`, {
        current: { ...known },
      });
    }
  }
  const rated = (await context.transaction.run(READ_BY_CLAIM, { claim })) as unknown as Known[];
  const known = rated.find(isSame);
  if (known) return { verdict: known.id, created: false };

  const id = key ?? idFor('vrd', derivedKey('verdict', claim, issuer, address));
  entities.persist(issuerHandle);
  const links = [...new Set(cites.map((handle) => documents.persist(handle)))].map((to) => ({ from: id, to }));
  await writeAll(context, [
    ...(await registries.writes()),
    [WRITE, 'rows', [{ ...properties, id, claim, issuer }], context.stamp],
    [WRITE_CITES, 'rows', links],
  ]);
  return { verdict: id, created: true };
}

function checkProperties(input: VerdictInput) {
  const line = (field: 'ratingValue' | 'bestRating' | 'worstRating' | 'alternateName'): string | null =>
    optional(input[field], (value) => checkLine(value, `input.${field}`, MAX_RATING));
  return {
    url: checkUrl(input.url, 'input.url'),
    ratingValue: line('ratingValue'),
    bestRating: line('bestRating'),
    worstRating: line('worstRating'),
    alternateName: line('alternateName'),
    publishedAt: optional(input.publishedAt, (time) => checkTime(time, 'input.publishedAt')),
  };
}
