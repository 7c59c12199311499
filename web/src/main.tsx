import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import './theme.css';

const root = document.getElementById('root');
if (!root) throw new Error('wanted an element #root in index.html, got none');

createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
