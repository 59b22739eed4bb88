export { ViewTable } from './view-table.tsx';
