import type { Translation } from '../../i18n/message.ts';
import type { en } from './en.ts';

export const fr: Translation<typeof en> = {
  'details.aboutIt': { one: '{n} affirmation à son sujet', other: '{n} affirmations à son sujet' },
  'details.aimedAtIt': {
    one: '{n} accusation, démenti ou menace à son encontre',
    other: '{n} accusations, démentis ou menaces à son encontre',
  },
  'details.attribution': 'Prise de parole',
  'details.back': 'Retour',
  'details.claimants': { one: '{n} source en parle', other: '{n} sources en parlent' },
  'details.denials': { one: '{n} affirmation niée', other: '{n} affirmations niées' },
  'details.earlierText': 'Texte antérieur',
  'details.itsClaims': { one: '{n} affirmation faite', other: '{n} affirmations faites' },
  'details.itsPublications': { one: '{n} document publié', other: '{n} documents publiés' },
  'details.itsSayings': { one: '{n} prise de parole', other: '{n} prises de parole' },
  'details.laterText': 'Texte ultérieur',
  'details.parts': { one: '{n} partie', other: '{n} parties' },
  'details.quotedBy': 'Cité par',
  'details.readIt': 'Lire le texte',
  'details.spoken': 'Comme source',
  'details.spokenOf': 'Ce qu’on en dit',
};
