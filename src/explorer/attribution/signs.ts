import type { Attribution } from './data.ts';

/** What a reader must not miss about an attribution, each with its icon and its words. */
export type Sign =
  | { icon: 'denied' | 'hearsay' | 'fact' | 'doubt' | 'basis' | 'voice' | 'status' | 'orphan'; of: Enum; value: string }
  | { icon: 'dropped' };
type Enum =
  | 'Polarity'
  | 'Basis'
  | 'Certainty'
  | 'AttributionForm'
  | 'DocumentSection'
  | 'AttributionStatus'
  | 'NewestMismatch';

/**
 * Tells denial, hearsay, certainty, own voice and the like, what weighs most first.
 * @param isDropped whether it is a publisher's own voice for what it elsewhere attributes to somebody
 */
export function signsOf(attribution: Signed, isDropped = false): Sign[] {
  const { polarity, basis, certainty, form, section, status, mismatchInNewest } = attribution;
  const isHearsay = basis === 'TOLD';
  const signs: (Sign | false)[] = [
    status !== undefined && status !== 'ACCEPTED' && { icon: 'status', of: 'AttributionStatus', value: status },
    mismatchInNewest !== null && { icon: 'orphan', of: 'NewestMismatch', value: mismatchInNewest },
    polarity === 'NEGATIVE' && { icon: 'denied', of: 'Polarity', value: polarity },
    isHearsay && { icon: 'hearsay', of: 'Basis', value: basis },
    // "As possible" is what hearsay is; to say so twice would be noise.
    !(isHearsay && certainty === 'POSSIBLE') && {
      icon: certainty === 'CERTAIN' ? 'fact' : 'doubt',
      of: 'Certainty',
      value: certainty,
    },
    !isHearsay && basis !== 'UNKNOWN' && { icon: 'basis', of: 'Basis', value: basis },
    isDropped ? { icon: 'dropped' } : { icon: 'voice', of: 'AttributionForm', value: form },
    section !== undefined && section !== 'BODY' && { icon: 'voice', of: 'DocumentSection', value: section },
  ];
  return signs.filter((sign): sign is Sign => sign !== false);
}

type Signed = Pick<Attribution, 'polarity' | 'basis' | 'certainty' | 'form' | 'mismatchInNewest'> &
  Partial<Pick<Attribution, 'section' | 'status'>>;
