/** The part of `snowball-stemmers` that the project uses; the package has no types of its own. */
declare module 'snowball-stemmers' {
  interface Stemmer {
    stem(word: string): string;
  }
  const snowball: { newStemmer(language: 'english' | 'french'): Stemmer };
  export default snowball;
}
