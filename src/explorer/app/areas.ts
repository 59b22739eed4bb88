import { lazy } from 'react';

/** The components of the areas: each area is loaded when one of its components is first shown. */
const canvas = () => import('../canvas/index.ts');
export const Canvas = lazy(() => canvas().then((area) => ({ default: area.Canvas })));
export const Legend = lazy(() => canvas().then((area) => ({ default: area.Legend })));
export const LayoutBar = lazy(() => canvas().then((area) => ({ default: area.LayoutBar })));

const details = () => import('../details/index.ts');
export const Details = lazy(() => details().then((area) => ({ default: area.Details })));

const search = () => import('../search/index.ts');
export const SearchBar = lazy(() => search().then((area) => ({ default: area.SearchBar })));
export const SavedQuestions = lazy(() => search().then((area) => ({ default: area.SavedQuestions })));
export const Answer = lazy(() => search().then((area) => ({ default: area.Answer })));

const paths = () => import('../paths/index.ts');
export const Paths = lazy(() => paths().then((area) => ({ default: area.Paths })));

const timeline = () => import('../timeline/index.ts');
export const Timeline = lazy(() => timeline().then((area) => ({ default: area.Timeline })));

const table = () => import('../table/index.ts');
export const ViewTable = lazy(() => table().then((area) => ({ default: area.ViewTable })));

const pages = () => import('../pages/index.ts');
export const SourcePage = lazy(() => pages().then((area) => ({ default: area.SourcePage })));
export const EntityPage = lazy(() => pages().then((area) => ({ default: area.EntityPage })));
export const ClaimPage = lazy(() => pages().then((area) => ({ default: area.ClaimPage })));
export const DocumentPage = lazy(() => pages().then((area) => ({ default: area.DocumentPage })));

const exporting = () => import('../export/index.ts');
export const ExportMenu = lazy(() => exporting().then((area) => ({ default: area.ExportMenu })));

const record = () => import('../record/index.ts');
export const Record = lazy(() => record().then((area) => ({ default: area.Record })));
export const NewDocument = lazy(() => record().then((area) => ({ default: area.NewDocument })));
export const Recorder = lazy(() => record().then((area) => ({ default: area.Recorder })));
export const EditAttribution = lazy(() => record().then((area) => ({ default: area.EditAttribution })));
export const EditClaim = lazy(() => record().then((area) => ({ default: area.EditClaim })));
export const EditVerdict = lazy(() => record().then((area) => ({ default: area.EditVerdict })));

const views = () => import('../views/index.ts');
export const SaveView = lazy(() => views().then((area) => ({ default: area.SaveView })));
export const SharedView = lazy(() => views().then((area) => ({ default: area.SharedView })));
