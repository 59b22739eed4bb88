// What is the text of this claim in other languages?
WITH [i IN range(0, size(coalesce(this.translationTexts, [])) - 1) | {language: this.translationLanguages[i], text: this.translationTexts[i]}] AS value
