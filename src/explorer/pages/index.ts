import '../attribution/texts/index.ts';
import '../reader/texts/index.ts';
import './texts/index.ts';

export { ClaimPage } from './claim-page.tsx';
export { DocumentPage } from './document-page.tsx';
export { EntityPage } from './entity-page.tsx';
export { SourcePage } from './source-page.tsx';
