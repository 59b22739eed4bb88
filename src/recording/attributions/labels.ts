/** The labels of attributions: what almost every walk asks of them, beside the properties that say it. */

import type { AttributionForm, AttributionRole, AttributionStatus, Polarity } from '../../shared/schema.generated.ts';
import { statement } from '../statements.ts';
import type { Write } from '../writes.ts';

/** What the labels of an attribution follow from. */
export interface Labelled {
  id: string;
  role: AttributionRole;
  polarity: Polarity;
  form: AttributionForm;
  status: AttributionStatus;
}

const NOT_ACCEPTED = statement('recordAttribution', 'write not accepted');
const RELAYS = statement('recordAttribution', 'write relays');
const DENIALS = statement('recordAttribution', 'write denials');
const OWN_VOICE = statement('recordAttribution', 'write own voice');

/** Gives attributions that were just written, and bear `Accepted` alone, the labels that they should have. */
export function labelWrites(attributions: readonly Labelled[]): Write[] {
  const where = (is: (attribution: Labelled) => boolean) => attributions.filter(is).map(({ id }) => id);
  return [
    ...statusWrites(attributions),
    [RELAYS, 'ids', where(({ role }) => role === 'RELAY')],
    [DENIALS, 'ids', where(({ polarity }) => polarity === 'NEGATIVE')],
    [OWN_VOICE, 'ids', where(({ form }) => form === 'OWN_VOICE')],
  ];
}

/** The same where only the status was written. */
export function statusWrites(attributions: readonly Pick<Labelled, 'id' | 'status'>[]): Write[] {
  const ids = attributions.filter(({ status }) => status !== 'ACCEPTED').map(({ id }) => id);
  return [[NOT_ACCEPTED, 'ids', ids]];
}
