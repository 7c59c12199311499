import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { root } from './paths.mjs';
import { pnpm } from './pnpm.mjs';

/** Packages whose manifest states no licence or misspells it, and what their licence file says. */
const readFromFile = { arc: 'BSD-2-Clause', 'png-js': 'MIT', 'splaytree-ts': 'BSD-3-Clause' };

/** Everything that is installed, with versions, hashes and licences, as a CycloneDX 1.6 document. */
function billOfMaterials() {
  const [program, first] = pnpm();
  const words = ['sbom', '--sbom-format', 'cyclonedx', '--sbom-spec-version', '1.6', '--sbom-type', 'application'];
  const { status, stdout, stderr } = spawnSync(program, [...first, ...words], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  if (status !== 0) throw new Error(`pnpm could not tell what is installed: ${stderr || stdout}`);
  const bill = JSON.parse(stdout);
  for (const component of bill.components) {
    const id = readFromFile[component.name];
    if (id) component.licenses = [{ license: { id } }];
  }
  return bill;
}

/** `npm run sbom [-- file]`: writes it into the file, or to standard output. */
export function writeBillOfMaterials() {
  const text = `${JSON.stringify(billOfMaterials(), null, 2)}\n`;
  const [file] = process.argv.slice(3);
  if (file === undefined) process.stdout.write(text);
  else writeFileSync(file, text);
}
