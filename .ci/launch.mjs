#!/usr/bin/env node
// The one door of the repository: `start`, `serve`, `dev`, `test`, `verify`, and the commands of the store. Uses Node
// alone, since it runs before anything is installed.
import { checkNode } from './node-version.mjs';

const commands = {
  start: async () => (await import('./start.mjs')).start(),
  serve: async () => (await import('./serve.mjs')).serve(),
  dev: async () => (await import('./dev.mjs')).dev(),
  test: async () => (await import('./verify.mjs')).verify(),
  verify: async () => (await import('./verify.mjs')).verify(),
  token: async () => (await import('./run-built.mjs')).runBuilt('token'),
  backup: async () => (await import('./run-built.mjs')).runBuilt('backup'),
  sbom: async () => (await import('./sbom.mjs')).writeBillOfMaterials(),
  restore: async () => (await import('./run-built.mjs')).runBuilt('restore'),
};

checkNode();
const command = process.argv[2] ?? 'start';
if (!Object.hasOwn(commands, command)) {
  console.error(`wanted one of ${Object.keys(commands).join(', ')}, got ${command}`);
  process.exit(2);
}
try {
  await commands[command]();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
