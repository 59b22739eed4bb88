declare module 'graphology-gexf/common/writer.js' {
  export { write as default } from 'graphology-gexf';
}
