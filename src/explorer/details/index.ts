import '../attribution/texts/index.ts';

export { Details } from './details.tsx';
