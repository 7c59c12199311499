import type { IntakeSettings } from '@icfm/api/intake/schema';
import type { Inspected } from '../../private/messages.ts';
import type { PrivateList } from './private-stage.ts';

/** What every part of the page of decisions is given. */
export type DecidePartProps = {
  readonly list: PrivateList;
  readonly settings: IntakeSettings;
  readonly inspected: Inspected;
};
