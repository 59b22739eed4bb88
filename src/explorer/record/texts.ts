import { defineTexts } from '../i18n/message.ts';

/** What can be done with a text and with what was recorded. */
export const texts = defineTexts({
  en: {
    'record.open': 'Record',
    'record.selected': 'These words show',

    'record.done': 'Recorded.',
    'record.doneBefore': 'This was recorded before; nothing was changed.',

    'record.change': 'Change',
    'record.changeClaim': 'Change the wording',
    'record.task.edit': 'Edit…',
    'record.task.retract': 'Take back…',
    'record.task.accept': 'Let it stand…',
    'record.task.reject': 'Reject…',
    'record.task.history': 'History',
  },
  fr: {
    'record.open': 'Saisir',
    'record.selected': 'Ces mots montrent',

    'record.done': 'C’est enregistré.',
    'record.doneBefore': 'C’était déjà enregistré ; rien n’a été modifié.',

    'record.change': 'Modifier',
    'record.changeClaim': 'Modifier la phrase',
    'record.task.edit': 'Modifier…',
    'record.task.retract': 'Retirer…',
    'record.task.accept': 'Accepter…',
    'record.task.reject': 'Rejeter…',
    'record.task.history': 'Historique',
  },
});
