import {
  AttributionForm,
  type AttributionRole,
  AttributionStatus,
  Basis,
  Certainty,
  DocumentSection,
  Hedge,
  Polarity,
  type RecordAttributionInput,
  type RelayInput,
  SpeechAct,
} from '../../shared/schema.generated.ts';
import { mapInSlices } from '../../shared/slices.ts';
import { checkEnum, checkId, checkKey, checkLine, checkList, optional } from '../checks.ts';
import type { ClaimHandle } from '../claims/draft.ts';
import type { DocumentHandle } from '../documents/draft.ts';
import { invalid } from '../errors.ts';
import { MAX_ATTRIBUTION_LINKS, MAX_MEDIUM, MAX_RELAYS } from '../limits.ts';
import { checkPeriod, type Period } from '../periods.ts';
import type { Registries } from './registries.ts';

/** The stored properties of an attribution, but for those that follow from its spans. */
export type AttributionProperties = Period<'said'> & {
  role: AttributionRole;
  speechAct: SpeechAct;
  form: AttributionForm;
  certainty: Certainty;
  polarity: Polarity;
  basis: Basis;
  hedge: Hedge;
  medium: string | null;
  section: DocumentSection;
  status: AttributionStatus;
};

/** A relay of an attribution, as an input gives it. */
interface RelayDraft {
  path: string;
  input: RelayInput;
  properties: AttributionProperties;
}

/** An attribution as an input gives it, checked without reading what is stored. */
export interface AttributionDraft {
  path: string;
  input: RecordAttributionInput;
  /** The id that the input gives, if it does. */
  id: string | null;
  document: DocumentHandle;
  claim: ClaimHandle;
  cites: DocumentHandle[];
  nestedIn: { id: string; path: string }[];
  properties: AttributionProperties;
  relays: RelayDraft[];
}

/** Checks one attribution, and notes the documents and claims that it refers to. */
export async function draftAttribution(
  input: RecordAttributionInput,
  path: string,
  { documents, claims }: Registries,
): Promise<AttributionDraft> {
  const at = (field: string): string => `${path}.${field}`;
  const speechAct = checkEnum(input.speechAct, at('speechAct'), SpeechAct, 'ASSERT');
  const properties: AttributionProperties = {
    role: 'ORIGIN',
    speechAct,
    polarity: checkPolarity(input.polarity, speechAct, at('polarity')),
    form: checkEnum(input.form, at('form'), AttributionForm, 'INDIRECT'),
    certainty: checkEnum(input.certainty, at('certainty'), Certainty, 'CERTAIN'),
    basis: checkEnum(input.basis, at('basis'), Basis, 'UNKNOWN'),
    hedge: checkEnum(input.hedge, at('hedge'), Hedge, 'NONE'),
    medium: optional(input.medium, (medium) => checkMedium(medium, at('medium'))),
    section: checkEnum(input.section, at('section'), DocumentSection, 'BODY'),
    status: checkStatus(input.status, at('status')),
    ...checkPeriod('said', input, path),
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
    cites: await mapInSlices(checkList(input.cites, at('cites'), MAX_ATTRIBUTION_LINKS), (ref, index) =>
      documents.refer(ref, at(`cites.${index}`)),
    ),
    nestedIn: checkList(input.nestedIn, at('nestedIn'), MAX_ATTRIBUTION_LINKS).map((id, index) => ({
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

/** The channel through which something was said. */
export function checkMedium(value: string, path: string): string {
  return checkLine(value, path, MAX_MEDIUM);
}

/** Whether a claim is affirmed or denied. Who denies does not affirm. */
export function checkPolarity(value: Polarity | null | undefined, speechAct: SpeechAct, path: string): Polarity {
  const polarity = checkEnum(value, path, Polarity, speechAct === 'DENY' ? 'NEGATIVE' : 'POSITIVE');
  if (speechAct !== 'DENY' || polarity === 'NEGATIVE') return polarity;
  throw invalid(path, 'the speech act is DENY, which does not affirm; expected NEGATIVE, or another speech act', {
    expected: 'NEGATIVE',
    actual: polarity,
  });
}

/** The status with which something is recorded. */
export function checkStatus(value: AttributionStatus | null | undefined, path: string): AttributionStatus {
  const status = checkEnum(value, path, AttributionStatus, 'ACCEPTED');
  if (status === 'ACCEPTED' || status === 'PROPOSED') return status;
  throw invalid(path, `nothing is recorded as ${status}; expected ACCEPTED or PROPOSED`, { actual: status });
}

/** A relay repeats what the origin says, in the same words of the same document; so it takes over what belongs to these. */
function relayProperties(relay: RelayInput, path: string, origin: AttributionProperties): AttributionProperties {
  const speechAct = checkEnum(relay.speechAct, `${path}.speechAct`, SpeechAct, 'REPORT');
  return {
    role: 'RELAY',
    speechAct,
    form: 'INDIRECT',
    certainty: checkEnum(relay.certainty, `${path}.certainty`, Certainty, 'CERTAIN'),
    polarity: checkPolarity(origin.polarity, speechAct, `${path}.speechAct`),
    basis: checkEnum(relay.basis, `${path}.basis`, Basis, 'UNKNOWN'),
    hedge: 'NONE',
    medium: optional(relay.medium, (medium) => checkMedium(medium, `${path}.medium`)),
    section: origin.section,
    status: origin.status,
    ...checkPeriod('said', relay, path),
  };
}
