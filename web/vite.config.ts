import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import { precompress } from './precompress.config.ts';

export default defineConfig({
  // Relative, so that the same build works under any path.
  base: './',
  plugins: [react(), tailwindcss(), precompress()],
  resolve: { conditions: ['source', ...defaultClientConditions] },
  server: { host: '127.0.0.1', proxy: { '/api': { target: 'http://127.0.0.1:8787', changeOrigin: false } } },
  worker: { format: 'es' },
  build: {
    target: 'es2023',
    // Fonts and images stay files: the content security policy allows no data: fonts, and slices load by need.
    assetsInlineLimit: 0,
    // maplibre-gl alone is above the default; the budget is checked over the build, compressed.
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      output: {
        codeSplitting: { groups: [{ name: 'react', test: /node_modules\/(react|react-dom|scheduler)\// }] },
      },
    },
  },
});
