import { learnTexts } from '../../i18n/catalogue.ts';
import { defineTexts } from '../../i18n/message.ts';
import './form.ts';

/** Changing what was recorded, and what became of it. */
export const texts = defineTexts({
  en: {
    'record.translation.add': 'Add a translation',
    'record.translation.remove': 'Remove the translation',

    'record.nothing': 'nothing',

    'record.what.retract': 'It stays in the graph with what it said, but no longer counts.',
    'record.what.accept': 'It will count like any other.',
    'record.what.reject': 'It stays in the graph, but does not count.',
    'record.why': 'Why',
    'record.reason': 'Why (if you like)',
    'record.reword': 'Choose other words',
    'record.reword.what': 'Select words in the text, then say what they show; remove those that do not belong.',
    'record.editSaying': 'Edit how it is said',
    'record.editClaim': 'Edit the claim’s wording',
    'record.save': 'Save',
    'record.saveAgain': 'Save as chosen',
    'record.saving': 'Saving…',
    'record.gone': 'This is not there any more.',
    'record.conflict': 'Somebody else changed this meanwhile. Choose what to keep; then save again.',
    'record.conflict.none': 'Somebody else made the same change meanwhile. There is nothing left to save.',
    'record.conflict.both': 'both of you changed it',
    'record.side.mine': 'Mine',
    'record.side.theirs': 'Theirs',
    'record.changedMeanwhile': 'Somebody else changed this meanwhile. Look at what became of it before you go on:',
    'record.became': '{field}: {before} → {after}',
    'record.history': 'History',
    'record.history.none': 'Nothing was changed since it was recorded.',
    'record.history.more': { one: '{n} later change is not shown.', other: '{n} later changes are not shown.' },
    'record.history.recorded': 'Recorded by {by}, {date}',
    'record.history.done': '{what} by {by}, {date}',
    'record.before': 'before:',
    'record.after': 'after:',
  },
  fr: {
    'record.translation.add': 'Ajouter une traduction',
    'record.translation.remove': 'Retirer la traduction',

    'record.nothing': 'rien',

    'record.what.retract': 'Cela reste dans le graphe avec ce qui fut dit, mais ne compte plus.',
    'record.what.accept': 'Cela comptera comme tout le reste.',
    'record.what.reject': 'Cela reste dans le graphe, mais ne compte pas.',
    'record.why': 'Pourquoi',
    'record.reason': 'Pourquoi (si vous voulez)',
    'record.reword': 'Choisir d’autres mots',
    'record.reword.what':
      'Sélectionnez des mots dans le texte, puis dites ce qu’ils montrent ; retirez ceux qui n’en sont pas.',
    'record.editSaying': 'Modifier comment c’est dit',
    'record.editClaim': 'Modifier la phrase de l’affirmation',
    'record.save': 'Enregistrer',
    'record.saveAgain': 'Enregistrer ces choix',
    'record.saving': 'Enregistrement…',
    'record.gone': 'Cela n’est plus là.',
    'record.conflict':
      'Quelqu’un d’autre a modifié ceci entre-temps. Choisissez ce qu’il faut garder, puis enregistrez de nouveau.',
    'record.conflict.none':
      'Quelqu’un d’autre a fait la même modification entre-temps. Il n’y a plus rien à enregistrer.',
    'record.conflict.both': 'modifié par vous deux',
    'record.side.mine': 'Le mien',
    'record.side.theirs': 'Le leur',
    'record.changedMeanwhile':
      'Quelqu’un d’autre a modifié ceci entre-temps. Voyez ce que c’est devenu avant de continuer :',
    'record.became': '{field} : {before} → {after}',
    'record.history': 'Historique',
    'record.history.none': 'Rien n’a été modifié depuis l’enregistrement.',
    'record.history.more': {
      one: '{n} modification ultérieure n’est pas montrée.',
      other: '{n} modifications ultérieures ne sont pas montrées.',
    },
    'record.history.recorded': 'Enregistré par {by}, {date}',
    'record.history.done': '{what} par {by}, {date}',
    'record.before': 'avant :',
    'record.after': 'après :',
  },
});

learnTexts(texts);
