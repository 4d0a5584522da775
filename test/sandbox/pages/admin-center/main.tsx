import './fabric-config.ts';
import { ThemeProvider } from '@fluentui/react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { followReference } from './route.ts';
import { prepareTheme } from './theme.tsx';

followReference();
const theme = prepareTheme();
const root = document.createElement('div');
root.id = 'admin-center';
document.body.append(root);
createRoot(root).render(
  <ThemeProvider theme={theme} style={{ minHeight: '100vh', background: '#faf9f8' }}>
    <App />
  </ThemeProvider>,
);
