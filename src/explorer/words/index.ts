import './texts/index.ts';

export { DocumentText } from './document-text.tsx';
export { Words } from './words.tsx';
