import { type GraphiQLPlugin, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { type Example, examples } from './examples.ts';

/** A pane with the worked examples; each opens in a tab of its own. */
export const examplesPlugin: GraphiQLPlugin = { title: 'Examples', icon: Icon, content: Examples };

function Examples() {
  const open = useOpen();
  return (
    <section aria-label="Examples">
      <div className="graphiql-doc-explorer-title">Examples</div>
      <ul className="examples">
        {examples.map((example) => (
          <li key={example.title}>
            <button type="button" onClick={() => open(example)}>
              {example.title}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Goes to the tab that holds the example unchanged, or opens one. */
function useOpen(): (example: Example) => void {
  const { addTab, changeTab, setOperationName } = useGraphiQLActions();
  const tabs = useGraphiQL((state) => state.tabs);
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  return ({ query, name }) => {
    const opened = tabs.findIndex((tab) => tab.query === query);
    if (opened >= 0) changeTab(opened);
    else {
      addTab();
      queryEditor?.setValue(query);
    }
    // It would be read from the text only a moment later, and the operation of the tab before be run until then.
    setOperationName(name);
  };
}

function Icon() {
  return (
    <svg viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <path d="M4 3h12v14H4zM7 7h6M7 10h6M7 13h3" />
    </svg>
  );
}
