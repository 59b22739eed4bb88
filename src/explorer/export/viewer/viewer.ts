import style from './viewer.css?raw';
import script from './viewer.js?raw';

/** What the page of an export runs and looks like, as it stands in its files. */
export const viewer = { script, style };
