import type { Messages } from '../../i18n/message.ts';

/** The texts of the panel about the selected item. */
export const en = {
  'details.aboutIt': { one: '{n} claim about it', other: '{n} claims about it' },
  'details.aimedAtIt': {
    one: '{n} accusation, denial or threat aimed at it',
    other: '{n} accusations, denials or threats aimed at it',
  },
  'details.attribution': 'Act of saying',
  'details.back': 'Back',
  'details.claimants': { one: '{n} source speaks of it', other: '{n} sources speak of it' },
  'details.denials': { one: '{n} claim denied', other: '{n} claims denied' },
  'details.earlierText': 'Earlier text',
  'details.itsClaims': { one: '{n} claim made', other: '{n} claims made' },
  'details.itsPublications': { one: '{n} document published', other: '{n} documents published' },
  'details.itsSayings': { one: 'speaks {n} time', other: 'speaks {n} times' },
  'details.laterText': 'Later text',
  'details.parts': { one: '{n} part', other: '{n} parts' },
  'details.quotedBy': 'Quoted from by',
  'details.readIt': 'Read the text',
  'details.spoken': 'As a source',
  'details.spokenOf': 'As spoken of',
} satisfies Messages;

type Texts = typeof en;
declare module '../../i18n/catalogue.ts' {
  interface TextKeys extends Texts {}
}
