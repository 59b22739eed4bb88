import type { Engine } from '../graph/engine.ts';
import { type ClaimRelationInput, ClaimRelationKind } from '../shared/schema.generated.ts';
import { Registries } from './attributions/registries.ts';
import { checkEnum } from './checks.ts';
import { type Recorder, type RecordingContext, record } from './context.ts';
import { conflict, invalid } from './errors.ts';
import { MAX_GROUP } from './limits.ts';
import { updateOrigins } from './origins/update.ts';
import { statement } from './statements.ts';
import { type Link, runEach, writeAll } from './writes.ts';

const READ_GROUPS = statement('recordClaimRelation', 'read groups');
const READ_CONTRADICTIONS = statement('recordClaimRelation', 'read contradictions');
const WRITE = {
  CONTRADICTS: statement('recordClaimRelation', 'write CONTRADICTS'),
  SUPPORTS: statement('recordClaimRelation', 'write SUPPORTS'),
  RESTATES: statement('recordClaimRelation', 'write RESTATES'),
};
const WRITE_SAME_AS = statement('recordClaimRelation', 'write sameAs');

/**
 * Records that one claim contradicts, supports or restates another. Claims that restate each other are one group, in which
 * none may contradict another.
 * @throws RecordingError
 */
export function recordClaimRelation(
  engine: Engine,
  input: ClaimRelationInput,
  recorder: Recorder,
): Promise<{ from: string; to: string; created: boolean }> {
  return record(engine, recorder, (context) => addClaimRelation(context, input));
}

/** Records a relation as a part of a recording. @throws RecordingError */
export async function addClaimRelation(
  context: RecordingContext,
  input: ClaimRelationInput,
): Promise<{ from: string; to: string; created: boolean }> {
  const kind = checkEnum(input.kind, 'input.kind', ClaimRelationKind);
  const claims = new Registries(context).claims;
  const handles = [claims.referById(input.from, 'input.from'), claims.referById(input.to, 'input.to')] as const;
  await claims.read();
  const [from, to] = [claims.idOf(handles[0]), claims.idOf(handles[1])];
  if (from === to) throw invalid('input.to', 'expected another claim than "from"', { from, to });
  const groups = kind === 'SUPPORTS' ? null : await readGroups(context, from, to);
  if (kind === 'CONTRADICTS' && groups?.isOne) {
    throw conflict('input.to', `${from} and ${to} restate each other; expected claims of different groups`, {
      from,
      to,
    });
  }
  const [row] = await context.transaction.run(WRITE[kind], { ...context.stamp, from, to });
  if (kind === 'RESTATES' && groups && !groups.isOne) {
    await joinGroups(context, groups.from, groups.to);
    await updateOrigins(context, [from]);
  }
  return { from, to, created: row?.created === true };
}

interface Groups {
  from: string[];
  to: string[];
  /** Whether both claims are in the same group. */
  isOne: boolean;
}

async function readGroups(context: RecordingContext, from: string, to: string): Promise<Groups> {
  const rows = await runEach<{ id: string; members: string[] }>(context, READ_GROUPS, 'ids', [from, to].sort());
  const groupOf = (claim: string) => rows.find(({ id }) => id === claim)?.members ?? [claim];
  return { from: groupOf(from), to: groupOf(to), isOne: groupOf(from).includes(to) };
}

async function joinGroups(context: RecordingContext, from: string[], to: string[]): Promise<void> {
  const ids = [...from, ...to];
  if (ids.length > MAX_GROUP) {
    const problem = `would join ${ids.length} claims into one group; expected at most ${MAX_GROUP}`;
    throw invalid('input.to', problem, { max: MAX_GROUP, actual: ids.length });
  }
  const [contradiction] = await context.transaction.run(READ_CONTRADICTIONS, { ids });
  if (contradiction) {
    const problem = `${contradiction.from} contradicts ${contradiction.to}, so they cannot be in one group`;
    throw conflict('input.to', `${problem}; expected claims that say the same`, { current: contradiction });
  }
  const pairs = from.flatMap((one): Link[] =>
    to.flatMap((other) => [
      { from: one, to: other },
      { from: other, to: one },
    ]),
  );
  await writeAll(context, [[WRITE_SAME_AS, 'rows', pairs]]);
}
