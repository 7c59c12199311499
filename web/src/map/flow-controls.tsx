import type { FlowMotion } from './layers/use-flow-motion.ts';
import { type MapButton, MapButtons } from './map-buttons.tsx';
import type { MapProps } from './map-props.ts';
import { mapMessages } from './messages.ts';

type FlowControlsProps = Pick<MapProps, 'language' | 'view' | 'projection' | 'onMoving' | 'onProjection'> & {
  readonly motion: FlowMotion;
};

const signs = {
  pause: 'M5.5 3.5v9M10.5 3.5v9',
  play: 'M5 3.2L12.5 8L5 12.8z',
  globe: 'M8 2a6 6 0 1 0 0 12a6 6 0 1 0 0-12M2 8h12M8 2c-3.4 3.5-3.4 8.5 0 12c3.4-3.5 3.4-8.5 0-12',
  flat: 'M2.2 4.2L6 2.6l4 1.6l3.8-1.6v9.2L10 13.4l-4-1.6l-3.8 1.6zM6 2.6v9.2M10 4.2v9.2',
} as const;

function motionButton({ language, motion, onMoving }: FlowControlsProps): MapButton[] {
  if (!onMoving || !motion.isPossible) return [];
  const { pauseFlows, moveFlows } = mapMessages[language];
  const id = 'motion';
  if (motion.isRunning) return [{ id, label: pauseFlows, path: signs.pause, onClick: () => onMoving(false) }];
  const start = () => {
    motion.retry();
    onMoving(true);
  };
  return [{ id, label: moveFlows, path: signs.play, onClick: start }];
}

function projectionButton({ language, view, projection, onProjection }: FlowControlsProps): MapButton[] {
  // Whoever leaves the flows with a globe finds the way back to the flat map.
  if (!onProjection || (view !== 'transfers' && projection === 'mercator')) return [];
  const id = 'projection';
  const { asGlobe, asFlat } = mapMessages[language];
  return projection === 'mercator'
    ? [{ id, label: asGlobe, path: signs.globe, onClick: () => onProjection('globe') }]
    : [{ id, label: asFlat, path: signs.flat, onClick: () => onProjection('mercator') }];
}

/** Pause and play of the flows, globe and flat map: whatever moves by itself can be stopped beside it. */
export function FlowControls(props: FlowControlsProps) {
  const buttons = [...motionButton(props), ...projectionButton(props)];
  return buttons.length > 0 ? <MapButtons buttons={buttons} /> : null;
}
