import './app/texts/index.ts';
import './app/tokens.css';
import './app/base.css';
import './app/app.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { FactsProvider } from './app/facts-context.tsx';
import { StoryProvider } from './app/story-context.tsx';
import { ThemeProvider } from './app/theme-context.tsx';
import { ViewProvider } from './app/view-context.tsx';
import { TextProvider } from './i18n/text-context.tsx';

const root = document.getElementById('explorer');
if (root) {
  createRoot(root).render(
    <TextProvider>
      <ThemeProvider>
        <ViewProvider>
          <FactsProvider>
            <StoryProvider>
              <App />
            </StoryProvider>
          </FactsProvider>
        </ViewProvider>
      </ThemeProvider>
    </TextProvider>,
  );
}
