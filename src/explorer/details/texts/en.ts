import type { Messages } from '../../i18n/message.ts';

/** The texts of the panel about the selected item. */
export const en = {
  'details.aboutIt': { one: '{n} claim about it', other: '{n} claims about it' },
  'details.aimedAtIt': {
    one: '{n} accusation, denial or threat aimed at it',
    other: '{n} accusations, denials or threats aimed at it',
  },
  'details.attribution': 'Statement',
  'details.back': 'Back',
  'details.claimants': { one: '{n} source makes claims about it', other: '{n} sources make claims about it' },
  'details.denials': { one: '{n} claim denied', other: '{n} claims denied' },
  'details.earlierText': 'Earlier text',
  'details.itsClaims': { one: '{n} claim made', other: '{n} claims made' },
  'details.itsPublications': { one: '{n} document published', other: '{n} documents published' },
  'details.itsStatements': { one: '{n} statement', other: '{n} statements' },
  'details.laterText': 'Later text',
  'details.parts': { one: '{n} part', other: '{n} parts' },
  'details.quotedBy': 'Quoted by',
  'details.readIt': 'Read the text',
  'details.spoken': 'As a source',
  'details.spokenOf': 'Claims about it',
} satisfies Messages;

type Texts = typeof en;
declare module '../../i18n/catalogue.ts' {
  interface TextKeys extends Texts {}
}
