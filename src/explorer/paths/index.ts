import './texts/index.ts';
import '../search/search.css';
import './paths.css';

export { Paths } from './paths.tsx';
