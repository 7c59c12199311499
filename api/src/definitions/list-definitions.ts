import { accessDefinitions } from './access-definitions.ts';
import { coverageDefinitions } from './coverage-definitions.ts';
import { pairingDefinitions } from './pairing-definitions.ts';
import type { Definition } from './schema.ts';
import { siteDefinitions } from './site-definitions.ts';
import { transferDefinitions } from './transfer-definitions.ts';

/** Every measure that is answered: distance first, then by number. */
export const definitions: readonly Definition[] = [
  ...coverageDefinitions,
  ...accessDefinitions,
  ...siteDefinitions,
  ...pairingDefinitions,
  ...transferDefinitions,
].sort((a, b) => a.id.charCodeAt(0) - b.id.charCodeAt(0) || Number(a.id.slice(1)) - Number(b.id.slice(1)));
