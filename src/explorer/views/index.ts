import './texts/index.ts';
import './views.css';

export { SaveView } from './save-view.tsx';
export { SharedView } from './shared-view.tsx';
