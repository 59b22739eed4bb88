import { defineTexts } from '../i18n/message.ts';

/** What can be done with a text and with what was recorded. */
export const texts = defineTexts({
  en: {
    'record.open': 'Record',
    'record.selected': 'These words show',
    'record.relays': 'Passed on by ({n})',

    'record.notice.reworded': 'The words were changed.',
    'record.notice.putIn': 'The text is in the graph. Select words in it to say who says what.',
    'record.notice.wasThere':
      'This text was in the graph before; nothing was changed. Select words in it to say who says what.',
    'record.done': 'Recorded.',
    'record.doneBefore': 'This was recorded before; nothing was changed.',

    'record.change': 'Change',
    'record.changeClaim': 'Change the wording',
    'record.task.edit': 'Edit…',
    'record.task.words': 'Choose other words…',
    'record.task.retract': 'Take back…',
    'record.task.accept': 'Let it stand…',
    'record.task.reject': 'Reject…',
    'record.task.history': 'History',
  },
  fr: {
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
  },
});
