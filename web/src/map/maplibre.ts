import { setWorkerUrl } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

// The one file that imports maplibre-gl's values: a worker of our own origin keeps `worker-src 'self'` enough.
setWorkerUrl(workerUrl);

export { Map as MapLibre, ScaleControl } from 'maplibre-gl';
