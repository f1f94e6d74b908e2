import { createRandom } from '../random.ts';
import { attackPacks } from './attack-packs.ts';

/**
 * The process in which hostile packs are read: it may read files and write none, which Node itself sees to (`run-apart`
 * starts it so). Tells how far it is, and what it found, a line of JSON each.
 */
const [seed, count] = process.argv.slice(2).map(Number);
if (seed === undefined || count === undefined) throw new Error('a seed and a count');
if (process.permission?.has('fs.write') !== false) throw new Error('may write files');
const tell = (line: object): boolean => process.stdout.write(`${JSON.stringify(line)}\n`);

const report = await attackPacks(createRandom(seed, 'packs'), count, (done) => tell({ done }));
tell({ report });
