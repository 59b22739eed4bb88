import '../attribution/texts/index.ts';
import '../search/texts/index.ts';
import './texts/index.ts';
import '../search/search.css';
import './paths.css';

export { Paths } from './paths.tsx';
