import type { Messages } from '../../i18n/message.ts';

/** The texts of the pages of sources, entities, claims and documents. */
export const en = {
  'pages.about': 'Whom and what it speaks of',
  'pages.aboutNone': 'None of its claims names anybody.',
  'pages.accounts': 'Accounts side by side',
  'pages.accountsNone': 'Nothing is said of it yet.',
  'pages.accountsOf': 'Claims about {name}, and how each source stands to them',
  'pages.accountsWhy':
    'A row for each claim, a column for each source. To say something is no proof of it; to be silent is no denial.',
  'pages.against': 'is contradicted by: {claim}',
  'pages.as': 'Show as',
  'pages.as.table': 'Table',
  'pages.as.words': 'Text',
  'pages.asEntity': { one: 'What is said of it: {n} claim', other: 'What is said of it: {n} claims' },
  'pages.asSource': 'What it says itself',
  'pages.behind': { one: 'The query behind this page', other: 'The {n} queries behind this page' },
  'pages.behindWhy':
    'All that this page shows came from the API by these. Open one to ask it yourself, or to change it.',
  'pages.change': 'on {date} by {by}: version {version}',
  'pages.claim': 'Claim',
  'pages.claimants': { one: '{n} source claims something', other: '{n} sources claim something' },
  'pages.claimsBy': { one: '{n} claim', other: '{n} claims' },
  'pages.contradicted': 'Contradicted by',
  'pages.contradictedNone': 'No claim on record contradicts what it says.',
  'pages.copied': 'Copied',
  'pages.copy': 'Copy',
  'pages.denied': 'What it denies',
  'pages.deniedNone': 'It denies nothing on record.',
  'pages.history': 'How it was recorded',
  'pages.historyWhy': 'Who put it on record is somebody else than who says it.',
  'pages.inClaims': { one: 'in {n} claim', other: 'in {n} claims' },
  'pages.moreComing': 'More is being loaded…',
  'pages.moreSources': { one: 'Show {n} more source', other: 'Show {n} more sources' },
  'pages.noQuote': 'not quoted',
  'pages.openQuery': 'Open the query',
  'pages.judged': 'What speaks for and against it',
  'pages.origins': 'Whom it comes from',
  'pages.publications': 'What it published',
  'pages.quote': 'Words',
  'pages.recorded': 'Recorded on {date} by {by}',
  'pages.repeated': 'Most repeated',
  'pages.repeatedNone': 'None of its claims was said more than once.',
  'pages.repeatedWhy': 'Counted are all who say it. To be repeated makes nothing truer.',
  'pages.restInTable': { one: '{n} more is in the table.', other: '{n} more are in the table.' },
  'pages.said': 'What it said',
  'pages.saidNone': 'It said nothing on record.',
  'pages.sayings': 'Each time it was said, denied or passed on',
  'pages.soFar': 'The first {n} of {total} are shown.',
  'pages.stand.assert': 'says so',
  'pages.stand.deny': 'denies it',
  'pages.stand.hearsay': 'has it from others',
  'pages.stand.repeat': 'repeats it',
  'pages.stand.silent': 'silent',
  'pages.text': 'The text',
  'pages.times': 'When it spoke',
  'pages.unchanged': 'Not changed since.',
  'pages.where': 'Where',
  'pages.undated': {
    one: 'For {n} more it is not known when it was said.',
    other: 'For {n} more it is not known when they were said.',
  },
} satisfies Messages;

type Texts = typeof en;
declare module '../../i18n/catalogue.ts' {
  interface TextKeys extends Texts {}
}
