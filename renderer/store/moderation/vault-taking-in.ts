import { inspectionLadder } from '../../../shared/cases/inspection.ts';
import type { Id } from '../../../shared/kernel/id.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import type { VerifiedPack } from '../../../shared/packs/pack.ts';
import {
  planStepByStep,
  type TakingInStep,
} from '../../../shared/packs/taking-in/plan-taking-in.ts';
import type { TakingInItem } from '../../../shared/packs/taking-in/taking-in-plan.ts';
import { inSlices } from '../in-slices.ts';
import { sealChains } from '../seal-chain.ts';
import { attempt } from '../store-fault.ts';
import type { StoreFault, Vault } from '../vault.ts';
import type { VaultChains } from '../vault-chains.ts';
import { sealEvent } from '../vault-log.ts';
import { type Gathered, gatherHere } from './gather-here.ts';
import { goOnWithChain } from './go-on-with-chain.ts';
import { newChainOf } from './new-chain-of.ts';
import type { TakingInChoice, TakingInPlan, VaultTakingIn } from './taking-in.ts';
import type { VaultReviewsParts } from './vault-reviews.ts';

export type TakingInParts = Pick<
  VaultReviewsParts,
  'store' | 'frameworks' | 'lines' | 'author' | 'ports'
> &
  Pick<VaultChains, 'heldCases' | 'heldReviews' | 'notify'> & {
    readonly inspections: Pick<Vault['inspections'], 'add'>;
    readonly log: Pick<Vault['log'], 'list'>;
  };

export function openTakingIn(parts: TakingInParts): VaultTakingIn {
  let work: Promise<unknown> = Promise.resolve();
  /** One pack after another: each is compared with what the one before it left. */
  const inTurn = <Value>(act: () => Promise<Value>): Promise<Value> => {
    const turn = work.then(act, act);
    work = turn.catch(() => {});
    return turn;
  };
  return {
    plan: (pack, choice) => attempt(async () => toPlan(choice, await compare(parts, pack, choice))),
    carryOut: (pack, choice, progress = () => {}) =>
      inTurn(async () => {
        const done = await attempt(() => carryOut(parts, pack, choice, progress));
        return done.ok ? done.value : done;
      }),
  };
}

type Compared = Gathered & { readonly steps: readonly TakingInStep[] };

async function compare(
  parts: TakingInParts,
  pack: VerifiedPack,
  choice: TakingInChoice,
): Promise<Compared> {
  // What is on screen is compared as it is shown.
  parts.heldCases.recordPending();
  parts.heldReviews.recordPending();
  await Promise.all([parts.heldCases.settle(), parts.heldReviews.settle()]);
  const gathered = await gatherHere(parts, pack);
  const steps: TakingInStep[] = [];
  for await (const step of inSlices(planStepByStep(pack, choice, gathered.here))) steps.push(step);
  return { ...gathered, steps };
}

function toPlan(
  choice: TakingInChoice,
  { inspection, newFrameworks, steps }: Compared,
  items: readonly TakingInItem[] = steps.map(({ item }) => item),
): TakingInPlan {
  return { choice, inspection, frameworks: { added: newFrameworks.length }, items };
}

async function carryOut(
  parts: TakingInParts,
  pack: VerifiedPack,
  choice: TakingInChoice,
  progress: (done: number, total: number) => void,
): Promise<Result<TakingInPlan, StoreFault>> {
  const compared = await compare(parts, pack, choice);
  if (compared.inspection === 'closed') return ok(toPlan(choice, compared));
  const deeds = compared.steps.flatMap(({ does }) => does ?? []);
  const isTold = await wasTold(parts, pack);
  if (deeds.length === 0 && (isTold || count(toPlan(choice, compared).items).length === 0)) {
    return ok(toPlan(choice, compared));
  }
  if (deeds.length > 0) {
    const made = await makeRoom(parts, pack, compared);
    if (!made.ok) return made;
  }
  const total = compared.steps.length;
  let done = 0;
  for (const { does } of compared.steps) {
    const wentOn = await goOnWithChain(parts, does);
    if (!wentOn.ok) return wentOn;
    if (!wentOn.value) continue;
    done += 1;
    progress(done, total);
  }
  const begun = new Map<TakingInStep, Id>();
  const adding = compared.steps.filter(({ does }) => does !== null && !isGoingOn(does));
  for (let from = 0; from < adding.length; from += chunkSize) {
    const chunk = adding.slice(from, from + chunkSize);
    const chains: ReturnType<typeof newChainOf>[] = [];
    for await (const step of inSlices(chunk)) {
      const chain = newChainOf(parts, pack, step);
      chains.push(chain);
      begun.set(step, chain.id);
    }
    await parts.store.commit(await sealChains(parts.store, chains));
    parts.lines.note(chains.map(({ summary }) => summary));
    done += chunk.length;
    progress(done, total);
  }
  const items = compared.steps.map((step) => ({
    ...step.item,
    id: begun.get(step) ?? step.item.id,
  }));
  await parts.store.commit({ log: [await sealTold(parts, pack, items)] });
  progress(total, total);
  parts.notify();
  return ok(toPlan(choice, compared, items));
}

/** So many in one commit that there are few, and so few that the sealed bytes of all are never in memory at once. */
const chunkSize = 25;

/** What chains need to stand here: their frameworks, and the inspection they are of. */
async function makeRoom(
  { frameworks, inspections }: TakingInParts,
  { descriptor }: VerifiedPack,
  { newFrameworks, inspection }: Compared,
): Promise<Result<void, StoreFault>> {
  for (const { framework } of newFrameworks) {
    const added = await frameworks.add(framework);
    if (added.ok || added.error.kind === 'framework-already-there') continue;
    return err(added.error);
  }
  if (inspection !== 'new') return ok(undefined);
  const v = inspectionLadder.current as 4;
  return inspections.add({ v, ...descriptor.inspection, closed: null, findings: [] });
}

function isGoingOn({ kind }: NonNullable<TakingInStep['does']>): boolean {
  return kind === 'go-on-with-case' || kind === 'go-on-with-review';
}

/** Items of the pack that stand here once it is taken in: the same number however often it is. */
function count(items: readonly TakingInItem[]): readonly TakingInItem[] {
  return items.filter(({ standing }) => standsHere.has(standing));
}

const standsHere: ReadonlySet<TakingInItem['standing']> = new Set([
  'new',
  'same',
  'newer',
  'parted',
]);

async function wasTold({ log }: TakingInParts, { digest }: VerifiedPack): Promise<boolean> {
  const events = await log.list();
  if (!events.ok) return false;
  return events.value.some(
    ({ happening }) => happening.kind === 'pack-taken-in' && happening.digest === digest,
  );
}

function sealTold(
  { store, author, ports }: TakingInParts,
  { descriptor, digest, signer }: VerifiedPack,
  takenIn: readonly TakingInItem[],
) {
  const items = count(takenIn);
  const idsOf = (kind: TakingInItem['kind']) =>
    items.filter((item) => item.kind === kind).map(({ id }) => id);
  const [cases, reviews] = [idsOf('case'), idsOf('review')];
  return sealEvent(store, author, ports, {
    kind: 'pack-taken-in',
    packId: descriptor.id,
    digest,
    purpose: descriptor.purpose,
    signerName: signer.card.name,
    signingKey: signer.card.signingKey,
    cases: cases.length,
    reviews: reviews.length,
    received: {
      inspectionId: descriptor.inspection.id,
      madeAt: descriptor.madeAt,
      trust: signer.trust,
      cases,
      reviews,
    },
  });
}
