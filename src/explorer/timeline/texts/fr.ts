import type { Translation } from '../../i18n/message.ts';
import type { en } from './en.ts';

export const fr: Translation<typeof en> = {
  'timeline.all': 'Toutes les dates',
  'timeline.asOf': 'À la date du',
  'timeline.asOfClear': 'Effacer la date',
  'timeline.asOfWhy': 'Masque tout ce qui est plus récent',
  'timeline.axis': 'Date',
  'timeline.axis.printed': 'publié',
  'timeline.axis.recorded': 'enregistré',
  'timeline.axis.said': 'dit',
  'timeline.borrowed': {
    one: '{n} déclaration non datée est placée à sa date de publication ou d’enregistrement.',
    other: '{n} déclarations non datées sont placées à leur date de publication ou d’enregistrement.',
  },
  'timeline.from': 'Du',
  'timeline.none': 'Aucune déclaration n’est affichée : il n’y a pas de dates à choisir.',
  'timeline.one': 'Tout est daté : {at}.',
  'timeline.pause': 'Pause',
  'timeline.play': 'Lire',
  'timeline.range': 'Période',
  'timeline.step': 'Un pas',
  'timeline.to': 'Au',
};
