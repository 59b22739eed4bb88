import { AttributionStatus } from '../../shared/schema.generated.ts';
import { checkEnum } from '../checks.ts';
import { invalid } from '../errors.ts';

/** Whether a link between two documents or attributions holds, as somebody found. */
export type LinkStatus = Extract<AttributionStatus, 'ACCEPTED' | 'REJECTED'>;

export function checkLinkStatus(value: AttributionStatus | null | undefined): LinkStatus {
  const status = checkEnum(value, 'input.status', AttributionStatus, 'ACCEPTED');
  if (status === 'ACCEPTED' || status === 'REJECTED') return status;
  throw invalid('input.status', `expected ACCEPTED or REJECTED`, { actual: status });
}
