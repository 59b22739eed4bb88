import type { Translation } from '../../i18n/message.ts';
import type { en } from './en.ts';

export const fr: Translation<typeof en> = {
  'details.aboutIt': { one: '{n} affirmation à son sujet', other: '{n} affirmations à son sujet' },
  'details.aimedAtIt': {
    one: '{n} accusation, démenti ou menace à son encontre',
    other: '{n} accusations, démentis ou menaces à son encontre',
  },
  'details.attribution': 'Déclaration',
  'details.back': 'Retour',
  'details.claimants': { one: '{n} source s’exprime à son sujet', other: '{n} sources s’expriment à son sujet' },
  'details.denials': { one: '{n} affirmation démentie', other: '{n} affirmations démenties' },
  'details.earlierText': 'Texte antérieur',
  'details.itsClaims': { one: '{n} affirmation faite', other: '{n} affirmations faites' },
  'details.itsPublications': { one: '{n} document publié', other: '{n} documents publiés' },
  'details.itsStatements': { one: '{n} déclaration', other: '{n} déclarations' },
  'details.laterText': 'Texte ultérieur',
  'details.parts': { one: '{n} partie', other: '{n} parties' },
  'details.quotedBy': 'Cité par',
  'details.readIt': 'Lire le texte',
  'details.spoken': 'Comme source',
  'details.spokenOf': 'Affirmations à son sujet',
};
