import './app/texts/index.ts';
import './ui/texts/index.ts';
import './ui/tokens.css';
import './ui/base.css';
import './app/app.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { EditAttribution, EditClaim, EditVerdict, Recorder } from './app/areas.ts';
import { StoryProvider } from './app/story-context.tsx';
import { RecordingToolsProvider } from './attribution/recording-tools.ts';
import { TextProvider } from './i18n/text-context.tsx';
import { FactsProvider } from './state/facts-context.tsx';
import { ThemeProvider } from './state/theme-context.tsx';
import { ViewProvider } from './state/view-context.tsx';

const root = document.getElementById('explorer');
if (root) {
  createRoot(root).render(
    <TextProvider>
      <ThemeProvider>
        <ViewProvider>
          <FactsProvider>
            <StoryProvider>
              <RecordingToolsProvider value={{ EditAttribution, EditClaim, EditVerdict, Recorder }}>
                <App />
              </RecordingToolsProvider>
            </StoryProvider>
          </FactsProvider>
        </ViewProvider>
      </ThemeProvider>
    </TextProvider>,
  );
}
