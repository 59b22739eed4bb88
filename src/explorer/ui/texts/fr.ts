import type { Translation } from '../../i18n/message.ts';
import type { en } from './en.ts';

export const fr: Translation<typeof en> = {
  'ui.name': 'Selon',
  'ui.loading': 'Chargement…',
  'ui.retry': 'Réessayer',
  'ui.broken': 'Cette partie de la page s’est arrêtée. Le reste fonctionne, et rien n’est perdu.',
  'ui.close': 'Fermer : {what}',
  'ui.notFound.home': 'Partir du graphe',
  'ui.failure.BAD_USER_INPUT': 'La question n’a pas été comprise.',
  'ui.failure.NOT_FOUND': 'Ceci n’est pas là, ou n’y est plus.',
  'ui.failure.CONFLICT': 'Quelqu’un d’autre a modifié ceci entre-temps.',
  'ui.failure.SPAN_MISMATCH': 'Ces mots ne figurent pas ainsi dans le texte.',
  'ui.failure.UNAUTHENTICATED': 'Il faut s’identifier pour cela.',
  'ui.failure.FORBIDDEN': 'Vous n’avez pas le droit de faire cela.',
  'ui.failure.TOO_COSTLY': 'C’est trop demander d’un coup. Demandez moins.',
  'ui.failure.UNAVAILABLE': 'La base de données ne répond pas pour le moment.',
  'ui.failure.UNREACHABLE': 'Le serveur est injoignable. Êtes-vous en ligne ?',
  'ui.failure.UNEXPECTED': 'Un problème imprévu est survenu.',
  'ui.query': 'Requête GraphQL',
  'ui.more': 'En afficher {n} de plus',
  'ui.bar': { one: '{at} : {n} prise de parole', other: '{at} : {n} prises de parole' },
  'ui.bars': {
    one: '{n} prise de parole ; au plus {most}, en {at}',
    other: '{n} prises de parole ; au plus {most}, en {at}',
  },
};
