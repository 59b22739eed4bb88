import type { Translation } from '../../i18n/message.ts';
import type { en } from './en.ts';

export const fr: Translation<typeof en> = {
  'table.statements': 'Qui dit quoi',
  'table.items': 'Éléments',
  'table.links': 'Autres liens',
  'table.where': 'Où',
  'table.untitled': 'Sans titre',
  'table.name': 'Nom',
  'table.kind': 'Type',
  'table.degree': 'Liens',
  'table.from': 'De',
  'table.link': 'Lien',
  'table.to': 'Vers',
  'table.read': 'Lire le passage',
  'table.hide': 'Masquer',
  'table.hideOf': 'Masquer {what}',
  'table.none': 'Aucune déclaration n’est affichée. Développez une affirmation ou une source, ou changez les filtres.',
};
