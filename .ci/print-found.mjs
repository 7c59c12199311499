import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where the module is what Node was asked to run, prints what is found, or why nothing is and ends with exit code 1. */
export function printFound(moduleUrl, find) {
  if (!process.argv[1] || realpathSync(process.argv[1]) !== fileURLToPath(moduleUrl)) return;
  try {
    console.log(find());
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
