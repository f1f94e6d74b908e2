/**
 * Runs before each TypeScript script, on whatever Node there is, so that an old one says so in words
 * instead of failing on syntax. The scripts run as TypeScript without a compile step and ask whether
 * they are the main module: Node does both from 24.2.
 */
const wanted = [24, 2];
const have = process.versions.node.split('.').map(Number);

if (have[0] < wanted[0] || (have[0] === wanted[0] && have[1] < wanted[1])) {
  console.error(
    `Casemark's scripts need Node ${wanted.join('.')} or newer, and this is ${process.version}. ` +
      'Run "npm ci" again without --ignore-scripts: it brings the right Node along for npm\'s own use. ' +
      'Or install Node 24 and run the command again.',
  );
  process.exit(1);
}
