import '../attribution/texts/index.ts';
import './texts/index.ts';
import './search.css';

export { Answer } from './answer.tsx';
export { SavedQuestions } from './saved-questions.tsx';
export { SearchBar } from './search-bar.tsx';
