import '../attribution/texts/index.ts';
import './texts/index.ts';

export { ViewTable } from './view-table.tsx';
