import { learnTexts } from '../../i18n/catalogue.ts';
import { defineTexts } from '../../i18n/message.ts';

/** What can be wrong in a form. */
export const texts = defineTexts({
  en: {
    'record.fault.noContent': 'Choose the words for what is said.',
    'record.fault.noSource': 'Choose the words for who says it, or for that it is said.',
    'record.fault.ownVoiceNamed': 'Where the publisher itself speaks, no words show a source: remove them.',
    'record.fault.noPublisher': 'Nobody is known to have published this document.',
    'record.fault.nobody': 'Choose who or what.',
    'record.fault.noName': 'Give a name.',
    'record.fault.noKind': 'Choose what it is.',
    'record.fault.noClaim': 'Choose a claim, or put down a new one.',
    'record.fault.noWords': 'Put the claim into a sentence.',
    'record.fault.noLanguage': 'Say in which language it is.',
    'record.fault.noTime': 'This is no time: write for instance 29 November 2024, 2024-11 or 2024.',
    'record.fault.noBeginning': 'Say also from when.',
    'record.fault.noRelayWords': 'Choose the words for who passes it on, or for that it is passed on.',
    'record.fault.ownVoiceRelayed': 'Where the publisher itself speaks, nobody else passes it on: remove them.',
    'record.fault.noDocument': 'Choose a document.',
    'record.fault.noTitle': 'Give a title.',
    'record.fault.noAddress': 'This is no address on the web: it begins with https://.',
    'record.fault.noReason': 'Say why.',
    'record.fault.mismatch': 'These words do not stand there in the stored text: remove them and select them again.',
    'record.fault.nearest': 'Or take what does stand there:',
    'record.fault.several': 'Several are called so. Which one is it? If none, give the new one a name of its own.',
    'record.fault.changed': 'What is stored stands against it.',
    'record.fault.gone': 'This is not in the graph any more.',
    'record.fault.refused': 'This cannot be recorded.',
    'record.fault.failed': 'It could not be recorded. Nothing you typed is lost.',
  },
  fr: {
    'record.fault.noContent': 'Choisissez les mots de ce qui est dit.',
    'record.fault.noSource': 'Choisissez les mots qui montrent qui le dit, ou que c’est dit.',
    'record.fault.ownVoiceNamed': 'Quand l’éditeur parle lui-même, aucun mot ne montre une source : retirez-les.',
    'record.fault.noPublisher': 'On ne sait pas qui a publié ce document.',
    'record.fault.nobody': 'Choisissez qui ou quoi.',
    'record.fault.noName': 'Donnez un nom.',
    'record.fault.noKind': 'Choisissez ce que c’est.',
    'record.fault.noClaim': 'Choisissez une affirmation, ou saisissez-en une nouvelle.',
    'record.fault.noWords': 'Mettez l’affirmation en une phrase.',
    'record.fault.noLanguage': 'Dites dans quelle langue elle est.',
    'record.fault.noTime': 'Ce n’est pas une date : écrivez par exemple 29 novembre 2024, 2024-11 ou 2024.',
    'record.fault.noBeginning': 'Dites aussi à partir de quand.',
    'record.fault.noRelayWords': 'Choisissez les mots qui montrent qui le relaie, ou que c’est relayé.',
    'record.fault.ownVoiceRelayed': 'Quand l’éditeur parle lui-même, personne d’autre ne le relaie : retirez-les.',
    'record.fault.noDocument': 'Choisissez un document.',
    'record.fault.noTitle': 'Donnez un titre.',
    'record.fault.noAddress': 'Ce n’est pas une adresse du web : elle commence par https://.',
    'record.fault.noReason': 'Dites pourquoi.',
    'record.fault.mismatch':
      'Ces mots ne se trouvent pas là dans le texte gardé : retirez-les et sélectionnez-les de nouveau.',
    'record.fault.nearest': 'Ou prenez ce qui s’y trouve :',
    'record.fault.several':
      'Plusieurs portent ce nom. De qui s’agit-il ? Si ce n’est aucun d’eux, donnez au nouveau un nom à lui.',
    'record.fault.changed': 'Ce qui est déjà enregistré s’y oppose.',
    'record.fault.gone': 'Cela n’est plus dans le graphe.',
    'record.fault.refused': 'Cela ne peut pas être enregistré.',
    'record.fault.failed': 'L’enregistrement a échoué. Rien de ce que vous avez tapé n’est perdu.',
  },
});

learnTexts(texts);
