import '../attribution/texts/index.ts';
import '../reader/texts/index.ts';
import './texts/index.ts';

export { Details } from './details.tsx';
