// Prints speed, memory and size beside their targets; ends with 1 where one is missed. Needs a build: `pnpm build`.
import { measureAccessMeasures } from './access.ts';
import { measureBeyondMemory } from './beyond-memory.ts';
import { measureBundles } from './bundles.ts';
import { measureBundledCoverage } from './coverage.ts';
import { measureDownloads } from './downloads.ts';
import { measureFailover } from './failover.ts';
import { measureFlowLayer } from './flow-layer.ts';
import { measureHeadline } from './headline.ts';
import { measureImports } from './import.ts';
import { measureInteraction } from './interaction.ts';
import { measureItems } from './items.ts';
import { measureLoad } from './load.ts';
import { printTable, type Result } from './result-table.ts';
import { measureRobustnessTimes } from './robustness.ts';
import { measureScale } from './scale.ts';
import { measureSites } from './sites.ts';
import { measureStart } from './start.ts';
import { measureTile } from './tile.ts';
import { measureTransferTimes } from './transfers.ts';

const measurements: [string, () => Result[] | Promise<Result[]>][] = [
  ['start', measureStart],
  ['coverage', measureBundledCoverage],
  ['access', measureAccessMeasures],
  ['scale', measureScale],
  ['robustness', measureRobustnessTimes],
  ['sites', measureSites],
  ['transfers', measureTransferTimes],
  ['flow-layer', measureFlowLayer],
  ['items', measureItems],
  ['tile', measureTile],
  ['downloads', measureDownloads],
  ['import', measureImports],
  ['load', measureLoad],
  ['failover', measureFailover],
  ['beyond', measureBeyondMemory],
  ['bundles', measureBundles],
  ['headline', measureHeadline],
  ['interaction', measureInteraction],
];

const wanted = process.argv.slice(2);
const results: Result[] = [];
for (const [name, measure] of measurements) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`measuring ${name} …`);
  results.push(...(await measure()));
}
process.exitCode = printTable(results) ? 0 : 1;
