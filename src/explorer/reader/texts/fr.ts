import type { Translation } from '../../i18n/message.ts';
import type { en } from './en.ts';

export const fr: Translation<typeof en> = {
  'reader.focusGone': 'Les mots demandés ne sont plus signalés dans ce texte.',
  'reader.here': 'Qui dit quoi ici',
  'reader.inText': 'Trouver dans le texte',
  'reader.key': 'Comment lire les marques',
  'reader.keyboard':
    'Survolez ou touchez des mots marqués pour voir qui dit quoi. Au clavier : les flèches gauche et droite vont d’une marque à l’autre, Entrée mène à qui le dit.',
  'reader.label.CONTENT': 'quoi',
  'reader.label.CUE': 'dit',
  'reader.label.MARKER': 'sûr ?',
  'reader.label.SOURCE': 'qui',
  'reader.label.TIME': 'quand',
  'reader.lost': 'Mots qui ne figurent pas dans ce texte',
  'reader.lostWhy':
    'Ils ont été relevés, mais d’autres mots se trouvent à leur place. Rien n’a été deviné : quelqu’un doit vérifier.',
  'reader.moreLoading': 'D’autres marques arrivent…',
  'reader.newerText': 'Un texte plus récent a remplacé celui-ci : {document}.',
  'reader.newerTextOrphans': {
    one: '{n} passage marqué ici n’y figure plus.',
    other: '{n} passages marqués ici n’y figurent plus.',
  },
  'reader.noAttributions': 'Rien n’y est encore attribué.',
  'reader.noText': 'Son texte n’est pas connu ici.',
  'reader.olderText': 'Il a remplacé un texte antérieur : {document}.',
  'reader.whoSaysWhat': 'Qui dit quoi, dans l’ordre du texte',
};
