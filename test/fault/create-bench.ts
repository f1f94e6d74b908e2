import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtInFrameworks } from '../../shared/frameworks/built-in.ts';
import { sampleText } from '../bench/sample-file.ts';
import { breakPromise, buildApp, type ServedApp, serveApp } from './apps.ts';
import { createRandom } from './random.ts';
import type { FaultBench, Scenario } from './scenario.ts';

type ForScenario = Pick<Scenario, 'name'> & Pick<FaultBench, 'count' | 'short' | 'forms'>;

/** Builds and serves the app when it is first asked for, and lends each scenario what it needs. */
export function createBench(folder: string, seed: number, builtBefore: string | null) {
  const served: ServedApp[] = [];
  let app: Promise<ServedApp> | null = null;
  let control: Promise<ServedApp> | null = null;
  let temporaries = 0;
  const build = builtBefore ?? join(folder, 'build');
  const serve = async (from: string): Promise<ServedApp> => {
    const one = await serveApp(from);
    served.push(one);
    return one;
  };
  const startApp = (): Promise<ServedApp> => {
    if (builtBefore === null) buildApp(build);
    return serve(build);
  };
  const startControl = (): Promise<ServedApp> => {
    const broken = join(folder, 'control');
    breakPromise(build, broken);
    return serve(broken);
  };

  return {
    async forScenario({ name, count, short, forms }: ForScenario): Promise<FaultBench> {
      app ??= startApp();
      const startedMs = performance.now();
      const own = join(folder, name);
      mkdirSync(own, { recursive: true });
      return {
        random: createRandom(seed, name),
        count,
        short,
        forms,
        folder: own,
        app: await app,
        control: () => {
          control ??= startControl();
          return control;
        },
        sample: (cases) => writeSample(folder, cases),
        temporary() {
          temporaries += 1;
          const path = join(folder, `t${temporaries}`);
          mkdirSync(path);
          return path;
        },
        progress(done, of, words) {
          const leftMs = ((performance.now() - startedMs) / done) * (of - done);
          const left = leftMs > 0 ? `, about ${Math.ceil(leftMs / 60_000)} min left of these` : '';
          console.log(`  ${name}: ${done} of ${of}, ${words}${left}`);
        },
      };
    },
    async close(): Promise<void> {
      for (const one of served) await one.close();
    },
  };
}

/** Cases with the same facts, so that the same prompts apply in each. */
function writeSample(folder: string, cases: number): string {
  const [framework] = builtInFrameworks();
  if (framework === undefined) throw new Error('there is no framework to mark against');
  const path = join(folder, `sample-${cases}.csv`);
  const fixed = { cohort: 'Post-release', 'unpaid-work-only': 'No' };
  writeFileSync(path, sampleText(framework, { cases, fixed }));
  return path;
}
