import type { Translation } from '../../i18n/message.ts';
import type { en } from './en.ts';

export const fr: Translation<typeof en> = {
  'reader.focusGone': 'Les mots demandés ne sont plus surlignés dans ce texte.',
  'reader.here': 'Qui dit quoi ici',
  'reader.inText': 'Trouver dans le texte',
  'reader.key': 'Légende des passages',
  'reader.keyboard':
    'Survolez ou touchez les mots surlignés pour voir qui dit quoi. Au clavier, les flèches gauche et droite vont d’un passage à l’autre, et Entrée ouvre la déclaration.',
  'reader.label.CONTENT': 'quoi',
  'reader.label.CUE': 'dit',
  'reader.label.MARKER': 'certitude',
  'reader.label.SOURCE': 'qui',
  'reader.label.TIME': 'quand',
  'reader.lost': 'Passages absents de ce texte',
  'reader.lostWhy':
    'Ils ont été enregistrés, mais d’autres mots se trouvent à leur place. Ils n’ont pas été déplacés automatiquement : une personne doit vérifier.',
  'reader.moreLoading': 'Chargement d’autres passages…',
  'reader.newerText': 'Une version plus récente remplace ce texte : {document}.',
  'reader.newerTextOrphans': {
    one: '{n} passage surligné ici n’y figure plus.',
    other: '{n} passages surlignés ici n’y figurent plus.',
  },
  'reader.noAttributions': 'Aucune déclaration n’y est encore enregistrée.',
  'reader.noText': 'Son texte n’est pas enregistré.',
  'reader.olderText': 'Ce texte remplace une version antérieure : {document}.',
  'reader.whoSaysWhat': 'Qui dit quoi, dans l’ordre du texte',
};
