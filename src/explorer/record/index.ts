import '../attribution/texts/index.ts';
import '../search/texts/index.ts';
import './texts/index.ts';
import './record.css';
import './sheets.css';

export { EditAttribution, EditClaim, EditVerdict } from './edit-menu.tsx';
export { NewDocument } from './new-document-page.tsx';
export { Record } from './record.tsx';
export { Recorder } from './recorder.tsx';
