import { mapInSlices } from '../../shared/slices.ts';
import { checkId, checkKey, checkList, checkWord, optional } from '../checks.ts';
import type { Claims } from '../claims/claims.ts';
import type { ClaimHandle } from '../claims/draft.ts';
import type { Documents } from '../documents/documents.ts';
import type { DocumentHandle } from '../documents/draft.ts';
import { invalid } from '../errors.ts';
import type { RecordAttributionInput, RelayInput } from '../inputs.ts';
import {
  ATTRIBUTION_FORMS,
  ATTRIBUTION_STATUSES,
  type AttributionForm,
  type AttributionRole,
  type AttributionStatus,
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
import { checkMedium, checkSaidAt, type SaidAt } from './saying.ts';

export const MAX_LINKS = 100;
const MAX_RELAYS = 20;

/** What an attribution keeps, but for what follows from its spans. */
export type SayingProperties = SaidAt & {
  role: AttributionRole;
  speechAct: SpeechAct;
  form: AttributionForm;
  certainty: Certainty;
  polarity: Polarity;
  basis: Basis;
  medium: string | null;
  section: DocumentSection;
  status: AttributionStatus;
};

/** An act of saying that an input gives, checked as far as that goes without looking at what is stored. */
export interface AttributionDraft {
  path: string;
  input: RecordAttributionInput;
  /** The id that the input gave, if it did. */
  id: string | null;
  document: DocumentHandle;
  claim: ClaimHandle;
  cites: DocumentHandle[];
  nestedIn: { id: string; path: string }[];
  properties: SayingProperties;
  relays: { path: string; input: RelayInput; properties: SayingProperties }[];
}

/** Checks one act of saying, and notes the documents and claims that it speaks of. */
export async function draftAttribution(
  input: RecordAttributionInput,
  path: string,
  documents: Documents,
  claims: Claims,
): Promise<AttributionDraft> {
  const at = (field: string): string => `${path}.${field}`;
  const properties: SayingProperties = {
    role: 'ORIGIN',
    speechAct: checkWord(input.speechAct, at('speechAct'), SPEECH_ACTS, 'ASSERT'),
    form: checkWord(input.form, at('form'), ATTRIBUTION_FORMS, 'INDIRECT'),
    certainty: checkWord(input.certainty, at('certainty'), CERTAINTIES, 'CERTAIN'),
    polarity: checkWord(input.polarity, at('polarity'), POLARITIES, 'POSITIVE'),
    basis: checkWord(input.basis, at('basis'), BASES, 'UNKNOWN'),
    medium: optional(input.medium, (medium) => checkMedium(medium, path)),
    section: checkWord(input.section, at('section'), DOCUMENT_SECTIONS, 'BODY'),
    status: checkStatus(input.status, at('status')),
    ...checkSaidAt(input, path),
  };
  if (properties.form === 'OWN_VOICE' && (input.relays ?? []).length > 0) {
    throw invalid(at('relays'), 'nobody relays the publisher’s own voice within its own document; expected none');
  }
  return {
    path,
    input,
    id: optional(input.key, (key) => checkKey('att', key, at('key'))),
    document: await documents.referToText(input.document, at('document')),
    claim: await claims.refer(input.claim, at('claim')),
    cites: await mapInSlices(checkList(input.cites, at('cites'), MAX_LINKS), (ref, index) =>
      documents.refer(ref, at(`cites.${index}`)),
    ),
    nestedIn: checkList(input.nestedIn, at('nestedIn'), MAX_LINKS).map((id, index) => ({
      id: checkId(id, at(`nestedIn.${index}`), 'Attribution'),
      path: at(`nestedIn.${index}`),
    })),
    properties,
    relays: checkList(input.relays, at('relays'), MAX_RELAYS).map((relay, index) => ({
      path: at(`relays.${index}`),
      input: relay,
      properties: relayProperties(relay, at(`relays.${index}`), properties),
    })),
  };
}

function checkStatus(value: AttributionStatus | null | undefined, path: string): AttributionStatus {
  const status = checkWord(value, path, ATTRIBUTION_STATUSES, 'ACCEPTED');
  if (status === 'ACCEPTED' || status === 'PROPOSED') return status;
  throw invalid(path, `nothing is recorded as ${status}; expected ACCEPTED or PROPOSED`, { actual: status });
}

/** A relay passes on what the origin says, in the same words of the same document; so it has what belongs to these. */
function relayProperties(relay: RelayInput, path: string, origin: SayingProperties): SayingProperties {
  return {
    role: 'RELAY',
    speechAct: checkWord(relay.speechAct, `${path}.speechAct`, SPEECH_ACTS, 'REPORT'),
    form: 'INDIRECT',
    certainty: checkWord(relay.certainty, `${path}.certainty`, CERTAINTIES, 'CERTAIN'),
    polarity: origin.polarity,
    basis: checkWord(relay.basis, `${path}.basis`, BASES, 'TOLD'),
    medium: optional(relay.medium, (medium) => checkMedium(medium, path)),
    section: origin.section,
    status: origin.status,
    ...checkSaidAt(relay, path),
  };
}
