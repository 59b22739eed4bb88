import './texts/index.ts';

export { Timeline } from './timeline.tsx';
