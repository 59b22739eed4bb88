import type { Translation } from '../../i18n/message.ts';
import type { en } from './en.ts';

export const fr: Translation<typeof en> = {
  'table.sayings': 'Qui dit quoi',
  'table.things': 'Ce qui est affiché',
  'table.links': 'Autres liens',
  'table.where': 'Où',
  'table.untitled': 'Sans titre',
  'table.name': 'Nom',
  'table.kind': 'Genre',
  'table.degree': 'Liens',
  'table.from': 'De',
  'table.link': 'Lien',
  'table.to': 'Vers',
  'table.read': 'Lire les mots',
  'table.hide': 'Masquer',
  'table.hideOf': 'Masquer {what}',
  'table.none': 'Personne ne dit encore rien ici. Dépliez une affirmation ou une source, ou changez les filtres.',
};
