import type { Translation } from '../../i18n/message.ts';
import type { en } from './en.ts';

export const fr: Translation<typeof en> = {
  'record.open': 'Enregistrer',
  'record.selected': 'Ces mots montrent',
  'record.relays': 'Relayé par ({n})',

  'record.notice.reworded': 'Les passages ont été modifiés.',
  'record.notice.putIn': 'Le document est enregistré. Sélectionnez-y des mots pour enregistrer qui dit quoi.',
  'record.notice.wasThere':
    'Ce texte était déjà enregistré ; rien n’a été modifié. Sélectionnez-y des mots pour enregistrer qui dit quoi.',
  'record.done': 'C’est enregistré.',
  'record.doneBefore': 'C’était déjà enregistré ; rien n’a été modifié.',

  'record.change': 'Modifier',
  'record.changeClaim': 'Modifier l’affirmation',
  'record.changeVerdict': 'Modifier le verdict',
  'record.task.edit': 'Modifier…',
  'record.task.words': 'Choisir d’autres passages…',
  'record.task.retract': 'Retirer…',
  'record.task.accept': 'Accepter…',
  'record.task.reject': 'Rejeter…',
  'record.task.history': 'Historique',
};
