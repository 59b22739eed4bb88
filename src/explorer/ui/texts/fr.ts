import type { Translation } from '../../i18n/message.ts';
import type { en } from './en.ts';

export const fr: Translation<typeof en> = {
  'ui.name': 'Selon',
  'ui.loading': 'Chargement…',
  'ui.retry': 'Réessayer',
  'ui.broken': 'Cette partie de la page s’est arrêtée. Le reste fonctionne, et rien n’est perdu.',
  'ui.close': 'Fermer : {what}',
  'ui.notFound.home': 'Aller au graphe',
  'ui.failure.BAD_USER_INPUT': 'La requête n’a pas été comprise.',
  'ui.failure.NOT_FOUND': 'Introuvable.',
  'ui.failure.CONFLICT': 'Quelqu’un d’autre a modifié ceci entre-temps.',
  'ui.failure.SPAN_MISMATCH': 'Ces mots ne figurent pas sous cette forme dans le texte.',
  'ui.failure.UNAUTHENTICATED': 'Il faut s’identifier pour cela.',
  'ui.failure.FORBIDDEN': 'Vous n’avez pas le droit de faire cela.',
  'ui.failure.TOO_COSTLY': 'Cette requête est trop lourde. Demandez moins à la fois.',
  'ui.failure.UNAVAILABLE': 'La base de données ne répond pas pour le moment.',
  'ui.failure.UNREACHABLE': 'Le serveur est injoignable. Êtes-vous en ligne ?',
  'ui.failure.UNEXPECTED': 'Une erreur inattendue est survenue.',
  'ui.query': 'Requête GraphQL',
  'ui.more': 'En afficher {n} de plus',
  'ui.bar': { one: '{at} : {n} déclaration', other: '{at} : {n} déclarations' },
  'ui.bars': { one: '{n} déclaration ; au plus {most}, en {at}', other: '{n} déclarations ; au plus {most}, en {at}' },
};
