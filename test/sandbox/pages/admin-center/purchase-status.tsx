/** The small document that the frame variants of a block show. */
import './fabric-config.ts';
import { ThemeProvider } from '@fluentui/react';
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { readEligibility } from './api.ts';
import { BlockBar } from './purchase-block.tsx';
import { words } from './texts.ts';
import { prepareTheme } from './theme.tsx';

function PurchaseStatus() {
  const [blocked, setBlocked] = useState(false);
  useEffect(() => {
    const ticket = new URLSearchParams(location.search).get('ticket');
    void readEligibility(ticket).then(({ allowed }) => setBlocked(!allowed));
  }, []);
  return blocked ? <BlockBar text={words.blockMessage} /> : null;
}

const theme = prepareTheme();
const root = document.createElement('div');
document.body.append(root);
createRoot(root).render(
  <ThemeProvider theme={theme}>
    <PurchaseStatus />
  </ThemeProvider>,
);
