import type { Translation } from '../../i18n/message.ts';
import type { en } from './en.ts';

export const fr: Translation<typeof en> = {
  'record.open': 'Saisir',
  'record.selected': 'Ces mots montrent',
  'record.relays': 'Relayé par ({n})',

  'record.notice.reworded': 'Les mots ont été changés.',
  'record.notice.putIn': 'Le texte est dans le graphe. Sélectionnez-y des mots pour dire qui dit quoi.',
  'record.notice.wasThere':
    'Ce texte était déjà dans le graphe ; rien n’a été modifié. Sélectionnez-y des mots pour dire qui dit quoi.',
  'record.done': 'C’est enregistré.',
  'record.doneBefore': 'C’était déjà enregistré ; rien n’a été modifié.',

  'record.change': 'Modifier',
  'record.changeClaim': 'Modifier la phrase',
  'record.task.edit': 'Modifier…',
  'record.task.words': 'Choisir d’autres mots…',
  'record.task.retract': 'Retirer…',
  'record.task.accept': 'Accepter…',
  'record.task.reject': 'Rejeter…',
  'record.task.history': 'Historique',
};
