import './texts/index.ts';
import './canvas.css';

export { Canvas } from './canvas.tsx';
export { LayoutBar } from './layout-bar.tsx';
export { Legend } from './legend.tsx';
