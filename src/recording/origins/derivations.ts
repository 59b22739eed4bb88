import type { Engine } from '../../graph/engine.ts';
import type { DerivationRule, RecordDerivationInput } from '../../shared/schema.generated.ts';
import { checkId } from '../checks.ts';
import { type Recorder, type RecordingContext, record } from '../context.ts';
import { invalid, notFound } from '../errors.ts';
import { statement } from '../statements.ts';
import { checkLinkStatus } from './link-status.ts';
import { updateOrigins } from './update.ts';

const READ = statement('recordDerivation', 'read');
const READ_BY_ID = statement('recordAttribution', 'read by id');
const READ_DERIVATION = statement('recordDerivation', 'read derivation');
const WRITE = statement('recordDerivation', 'write');

/** Records that an attribution derives from another of the same claim, or that it does not. @throws RecordingError */
export async function recordDerivation(
  engine: Engine,
  input: RecordDerivationInput,
  recorder: Recorder,
): Promise<{ from: string; to: string; created: boolean }> {
  const status = checkLinkStatus(input.status);
  const from = checkId(input.from, 'input.from', 'Attribution');
  const to = checkId(input.to, 'input.to', 'Attribution');
  if (from === to) throw invalid('input.to', 'expected another attribution than "from"', { from, to });
  return record(engine, recorder, async (context) => {
    const claim = await checkPair(context, from, to);
    const [stored] = await context.transaction.run(READ_DERIVATION, { from, to });
    const rules: DerivationRule[] = ['RECORDED'];
    const isRecorded = status === 'REJECTED' || (stored?.rules as string[] | undefined)?.includes('RECORDED');
    if (stored && stored.status === status && isRecorded) return { from, to, created: false };
    await context.transaction.run(WRITE, { from, to, status, rules });
    await updateOrigins(context, [claim]);
    return { from, to, created: true };
  });
}

/** The claim of two attributions that can derive from each other. */
async function checkPair(context: RecordingContext, from: string, to: string): Promise<string> {
  const known = await context.transaction.run(READ_BY_ID, { ids: [from, to] });
  for (const [path, id] of [
    ['input.from', from],
    ['input.to', to],
  ] as const) {
    if (!known.some((row) => row.id === id)) throw notFound(path, id, 'attribution');
  }
  const [row] = await context.transaction.run(READ, { from, to });
  if (row?.claim !== row?.otherClaim && row?.isSame !== true) {
    const problem = `${from} states ${row?.claim}, and ${to} states ${row?.otherClaim}`;
    throw invalid('input.to', `${problem}; expected attributions of one claim, or of claims that restate each other`);
  }
  for (const [path, id, role, polarity, status] of [
    ['input.from', from, row?.role, row?.polarity, row?.status],
    ['input.to', to, row?.otherRole, row?.otherPolarity, row?.otherStatus],
  ] as const) {
    if (role === 'RELAY') throw invalid(path, `${id} is a relay; expected an attribution that is none`);
    if (status !== 'ACCEPTED')
      throw invalid(path, `${id} is ${status}; expected one that is ACCEPTED`, { current: status });
    if (polarity === 'NEGATIVE') throw invalid(path, `${id} denies the claim; expected an attribution that affirms it`);
  }
  return String(row?.claim);
}
