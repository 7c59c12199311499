const wanted = { major: 20, minor: 19 };

/** Ends the process with a plain sentence where Node is older than the packages can run on. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > wanted.major || (major === wanted.major && minor >= wanted.minor)) return;
  console.error(
    `Node ${wanted.major}.${wanted.minor} or newer is needed, this is ${process.versions.node}. See https://nodejs.org/en/download`,
  );
  process.exit(1);
}
