import type { Translation } from '../../i18n/message.ts';
import type { en } from './en.ts';

export const fr: Translation<typeof en> = {
  'timeline.all': 'Toutes les dates',
  'timeline.asOf': 'À la date du',
  'timeline.asOfClear': 'Sans cette date',
  'timeline.asOfWhy': 'Masque ce qui est venu plus tard',
  'timeline.axis': 'Date',
  'timeline.axis.printed': 'publié',
  'timeline.axis.recorded': 'enregistré',
  'timeline.axis.said': 'dit',
  'timeline.borrowed': {
    one: '{n} de date inconnue figure où on l’a vue ensuite : publiée ou enregistrée.',
    other: '{n} de date inconnue figurent où on les a vues ensuite : publiées ou enregistrées.',
  },
  'timeline.from': 'Du',
  'timeline.none': 'Personne ne dit encore rien ici : pas de dates parmi lesquelles choisir.',
  'timeline.one': 'Tout date de : {at}.',
  'timeline.pause': 'Pause',
  'timeline.play': 'Lire',
  'timeline.range': 'Période',
  'timeline.step': 'Un pas',
  'timeline.to': 'Au',
};
