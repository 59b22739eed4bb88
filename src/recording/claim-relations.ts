import type { Engine } from '../graph/engine.ts';
import { type ClaimRelationInput, ClaimRelationKind } from '../shared/schema.generated.ts';
import { Registries } from './attributions/registries.ts';
import { checkEnum } from './checks.ts';
import { type Recorder, record } from './context.ts';
import { invalid } from './errors.ts';
import { statement } from './statements.ts';

const WRITE = {
  CONTRADICTS: statement('recordClaimRelation', 'write CONTRADICTS'),
  SUPPORTS: statement('recordClaimRelation', 'write SUPPORTS'),
  RESTATES: statement('recordClaimRelation', 'write RESTATES'),
};

/** Records that one claim contradicts, supports or restates another. @throws RecordingError */
export function recordClaimRelation(
  engine: Engine,
  input: ClaimRelationInput,
  recorder: Recorder,
): Promise<{ from: string; to: string; created: boolean }> {
  const kind = checkEnum(input.kind, 'input.kind', ClaimRelationKind);
  return record(engine, recorder, async (context) => {
    const claims = new Registries(context).claims;
    const handles = [claims.referById(input.from, 'input.from'), claims.referById(input.to, 'input.to')] as const;
    await claims.read();
    const [from, to] = [claims.idOf(handles[0]), claims.idOf(handles[1])];
    if (from === to) throw invalid('input.to', 'expected another claim than "from"', { from, to });
    const [row] = await context.transaction.run(WRITE[kind], { ...context.stamp, from, to });
    return { from, to, created: row?.created === true };
  });
}
