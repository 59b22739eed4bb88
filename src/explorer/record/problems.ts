import type { Place } from '../../shared/places.ts';
import { type ApiError, asApiError } from '../client/errors.ts';
import type { Id } from '../model/view.ts';
import type { FieldName } from './fields.ts';

/** What can be wrong in a field; the texts have words for each. */
export type Fault =
  | 'noContent'
  | 'noSource'
  | 'ownVoiceNamed'
  | 'noPublisher'
  | 'nobody'
  | 'noName'
  | 'noKind'
  | 'noClaim'
  | 'noWords'
  | 'noLanguage'
  | 'noDocumentLanguage'
  | 'noTime'
  | 'noBeginning'
  | 'noRelayWords'
  | 'ownVoiceRelayed'
  | 'noDocument'
  | 'noTitle'
  | 'noAddress'
  | 'noText'
  | 'tooLong'
  | 'mismatch'
  | 'several'
  | 'changed'
  | 'gone'
  | 'refused'
  | 'failed';

/** Something to put right, and where. */
export interface Problem {
  field: FieldName;
  what: Fault;
  /** The API's own words, in English. */
  message?: string;
  /** Those among which to choose. */
  candidates?: readonly { id: Id; label: string }[];
  /** Where the words do stand, as they are spelt there. */
  nearest?: Place;
  /** The API could not be asked, or could not answer. */
  error?: ApiError;
}

/**
 * What the API refused, by the field in which it can be put right.
 * @param fieldAt the field that a place in the input was made from
 */
export function problemOf(failure: unknown, fieldAt: (path: string) => FieldName): Problem {
  const error = asApiError(failure);
  const { code, message, details } = error;
  const field = fieldAt(String(details['path'] ?? ''));
  switch (code) {
    case 'SPAN_MISMATCH':
      return { field, what: 'mismatch', ...nearestIn(details) };
    case 'CONFLICT': {
      const candidates = candidatesIn(details);
      return candidates.length > 0
        ? { field, what: 'several', message, candidates }
        : { field, what: 'changed', message };
    }
    case 'NOT_FOUND':
      return { field, what: 'gone', message };
    case 'BAD_USER_INPUT':
      return { field, what: 'refused', message };
    default:
      return { field: 'whole', what: 'failed', error };
  }
}

function nearestIn({ nearest }: Readonly<Record<string, unknown>>): { nearest?: Place } {
  const { start, end, exact } = (nearest ?? {}) as Partial<Place>;
  if (typeof start !== 'number' || typeof end !== 'number' || typeof exact !== 'string') return {};
  return { nearest: { start, end, exact } };
}

function candidatesIn({ candidates }: Readonly<Record<string, unknown>>): { id: Id; label: string }[] {
  if (!Array.isArray(candidates)) return [];
  return candidates
    .filter((one): one is { id: string; name?: string; text?: string } => typeof one?.id === 'string')
    .map(({ id, name, text }) => ({ id, label: name ?? text ?? id }));
}
