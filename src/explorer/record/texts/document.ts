import { learnTexts } from '../../i18n/catalogue.ts';
import { defineTexts } from '../../i18n/message.ts';
import './form.ts';

/** Putting a new text into the graph. */
export const texts = defineTexts({
  en: {
    'record.new.title': 'Put in a new text',
    'record.new.lead':
      'An article, a statement or a post in which somebody says something. Then select words in it to record who says what.',
    'record.new.text': 'The text',
    'record.new.text.hint': 'Paste it whole. It is kept to the letter and cannot be changed later.',
    'record.new.paraphrase': 'It retells the publication in other words',
    'record.new.about': 'Where it is from',
    'record.new.later': 'It is a later version of “{what}”',
    'record.new.later.dated': 'It is a later version of “{what}” of {day}',
    'record.new.later.hint': 'There is a text from this address already. It stays as it is, with a link to this one.',
    'record.new.publishedAt': 'When it was published',
    'record.new.publishedAt.hint': 'A day, a month or a year, if it is known.',
    'record.new.language.hint': 'For instance French, English or ru.',
    'record.new.put': 'Put it in',
    'record.new.putting': 'Putting it in…',
    'record.new.kept': 'What you type is kept in this tab until you put it in or discard it.',
    'record.fault.noText': 'Paste the text.',
    'record.fault.noDocumentLanguage': 'Say in which language it is: for instance French, English or ru.',
    'record.fault.tooLong': 'The text is too long: at most 200,000 characters are kept.',
  },
  fr: {
    'record.new.title': 'Ajouter un nouveau texte',
    'record.new.lead':
      'Un article, un communiqué ou une publication où quelqu’un dit quelque chose. Sélectionnez-y ensuite des mots pour saisir qui dit quoi.',
    'record.new.text': 'Le texte',
    'record.new.text.hint': 'Collez-le en entier. Il est gardé à la lettre et ne peut plus être modifié.',
    'record.new.paraphrase': 'Il raconte la publication en d’autres mots',
    'record.new.about': 'D’où il vient',
    'record.new.later': 'C’est une version plus récente de « {what} »',
    'record.new.later.dated': 'C’est une version plus récente de « {what} » ({day})',
    'record.new.later.hint': 'Un texte de cette adresse est déjà là. Il reste tel quel, avec un lien vers celui-ci.',
    'record.new.publishedAt': 'Quand il a été publié',
    'record.new.publishedAt.hint': 'Un jour, un mois ou une année, si on le sait.',
    'record.new.language.hint': 'Par exemple français, anglais ou ru.',
    'record.new.put': 'Ajouter le texte',
    'record.new.putting': 'Ajout en cours…',
    'record.new.kept': 'Ce que vous tapez est gardé dans cet onglet jusqu’à ce que vous l’ajoutiez ou l’abandonniez.',
    'record.fault.noText': 'Collez le texte.',
    'record.fault.noDocumentLanguage': 'Dites dans quelle langue il est : par exemple français, anglais ou ru.',
    'record.fault.tooLong': 'Le texte est trop long : 200 000 caractères au plus sont gardés.',
  },
});

learnTexts(texts);
