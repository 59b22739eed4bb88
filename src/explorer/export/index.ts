import '../attribution/texts/index.ts';
import './texts/index.ts';

export { ExportMenu } from './export-menu.tsx';
