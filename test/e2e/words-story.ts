/**
 * What the seed has none of: a chain of relays, a denial on somebody's behalf, a verdict, claims that contradict each
 * other, and a page whose text was changed. All names and words are made up.
 */

const TEXT = [
  'Harbour closed, say the pilots',
  '',
  'The harbour of Brackwater is closed, its pilots told the coast radio on Monday, the Evening Post heard from the radio. 🚢 “Not true,” said Ida Marsh for the harbour office: “The harbour is open.”',
  'The dredger has reportedly run aground.',
].join('\r\n');

const NEWER = TEXT.replace('The dredger has reportedly run aground.', 'The dredger is at work.');

const POST = { new: { name: 'Brackwater Post', kind: 'MEDIA' } };
const HARBOUR = { entity: { new: { name: 'Brackwater harbour', kind: 'PLACE' } }, roles: ['PLACE'] };
const CLOSED = {
  new: {
    key: 'brackwater-closed',
    text: 'The harbour of Brackwater is closed.',
    language: 'en',
    translations: [{ language: 'fr', text: 'Le port de Brackwater est fermé.' }],
    tense: 'PRESENT',
    about: [HARBOUR],
  },
};
const PAGE = {
  title: 'Harbour closed, say the pilots',
  kind: 'ARTICLE',
  language: 'en',
  publisher: POST,
  publishedAt: '2025-03-04',
  url: 'https://post.example/harbour',
};
const OLD = { new: { ...PAGE, text: TEXT } };

const attributions = [
  {
    key: 'pilots-say-closed',
    document: OLD,
    source: { new: { name: 'Brackwater pilots', kind: 'GROUP', isNamed: false } },
    claim: CLOSED,
    spans: [
      { part: 'CONTENT', exact: 'The harbour of Brackwater is closed' },
      { part: 'SOURCE', exact: 'its pilots' },
      { part: 'CUE', exact: 'told' },
      { part: 'TIME', exact: 'on Monday' },
    ],
    saidFrom: '2025-03-03',
    medium: 'radio',
    relays: [
      {
        source: { new: { name: 'Coast radio', kind: 'MEDIA' } },
        spans: [{ part: 'SOURCE', exact: 'the coast radio' }],
      },
      { source: { new: { name: 'Evening Post', kind: 'MEDIA' } }, spans: [{ part: 'CUE', exact: 'heard' }] },
    ],
  },
  {
    key: 'closed-in-heading',
    document: OLD,
    claim: CLOSED,
    form: 'OWN_VOICE',
    section: 'HEADING',
    spans: [{ part: 'CONTENT', exact: 'Harbour closed' }],
  },
  {
    key: 'marsh-denies-closed',
    document: OLD,
    source: { new: { name: 'Ida Marsh', kind: 'PERSON' } },
    claim: CLOSED,
    speechAct: 'DENY',
    polarity: 'NEGATIVE',
    form: 'DIRECT',
    onBehalfOf: [{ new: { name: 'Brackwater harbour office', kind: 'PUBLIC_BODY' } }],
    spans: [
      { part: 'CONTENT', exact: 'Not true' },
      { part: 'CUE', exact: 'said' },
      { part: 'SOURCE', exact: 'Ida Marsh' },
    ],
  },
  {
    key: 'marsh-says-open',
    document: OLD,
    source: { new: { name: 'Ida Marsh', kind: 'PERSON' } },
    claim: {
      new: { key: 'brackwater-open', text: 'The harbour of Brackwater is open.', language: 'en', tense: 'PRESENT' },
    },
    form: 'DIRECT',
    spans: [
      { part: 'CONTENT', exact: 'The harbour is open' },
      { part: 'CUE', exact: 'said' },
      { part: 'SOURCE', exact: 'Ida Marsh' },
    ],
  },
  {
    key: 'dredger-hearsay',
    document: OLD,
    source: { new: { name: 'rumour', kind: 'GROUP', isNamed: false } },
    claim: { new: { key: 'dredger-aground', text: 'The dredger has run aground.', language: 'en' } },
    certainty: 'POSSIBLE',
    basis: 'TOLD',
    spans: [
      { part: 'CONTENT', exact: 'The dredger has reportedly run aground' },
      { part: 'MARKER', exact: 'reportedly' },
      { part: 'CUE', exact: 'reportedly' },
    ],
  },
];

const RECORD = `mutation ($inputs: [RecordAttributionInput!]!) {
  recordAttributions(inputs: $inputs) { attributions { attribution { id document { id } } } }
}`;
const NEWER_TEXT = `mutation ($input: DocumentInput!) { recordDocument(input: $input) { document { id } } }`;
const RELATE = `mutation ($input: ClaimRelationInput!) { recordClaimRelation(input: $input) { created } }`;
const RATE = `mutation ($input: VerdictInput!) { recordVerdict(input: $input) { created } }`;

type Ask = (query: string, variables: Record<string, unknown>) => Promise<{ json: { data: Record<string, unknown> } }>;

/** Tells the story to a server. @returns the id of the document whose page was changed later */
export async function tellStory(ask: Ask): Promise<string> {
  const { json } = await ask(RECORD, { inputs: attributions });
  const recorded = json.data['recordAttributions'] as { attributions: { attribution: { document: { id: string } } }[] };
  const document = recorded.attributions[0]?.attribution.document.id ?? '';
  await ask(NEWER_TEXT, { input: { ...PAGE, publishedAt: '2025-03-05', text: NEWER, supersedes: document } });
  await ask(RELATE, { input: { from: 'clm_brackwater-open', kind: 'CONTRADICTS', to: 'clm_brackwater-closed' } });
  const issuer = { new: { name: 'Tide Check', kind: 'ORGANIZATION' } };
  await ask(RATE, {
    input: {
      claim: 'clm_brackwater-closed',
      issuer,
      url: 'https://tidecheck.example/brackwater',
      ratingValue: '2',
      bestRating: '5',
      alternateName: 'Mostly false',
      publishedAt: '2025-03-06',
    },
  });
  return document;
}
