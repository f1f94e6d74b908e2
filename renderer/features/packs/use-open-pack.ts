import { useEffect, useRef, useState } from 'react';
import { type FileFault, fileLimitBytes } from '../../../shared/ipc/file.ts';
import { describeAge } from '../../../shared/packs/envelope/describe-age.ts';
import type { PackFault, PackKey, PackProgress, VerifiedPack } from '../../../shared/packs/pack.ts';
import type { Bytes } from '../../../shared/vault-format/web-crypto.ts';
import { useHost } from '../../host/host-context.tsx';
import { knownKeys } from '../../packs/known-keys.ts';
import { readPackInWorker } from '../../packs/read-pack-in-worker.ts';
import type { TakingInChoice, TakingInPlan } from '../../store/moderation/taking-in.ts';
import { useVault } from '../../store/store-context.tsx';
import type { StoreFault } from '../../store/vault.ts';
import { choicesFor } from './taking-in-choices.ts';
import { whileUnsaved } from './while-unsaved.ts';

export type PackFile = {
  readonly name: string;
  readonly bytes: Bytes;
  readonly needsPassphrase: boolean;
};

/** What each choice would do, for those that a pack allows. */
export type Plans = readonly { readonly choice: TakingInChoice; readonly plan: TakingInPlan }[];

export type OpeningState =
  | {
      readonly at: 'choosing';
      readonly file: PackFile | null;
      readonly problem:
        | { readonly kind: 'file'; readonly fault: FileFault }
        | { readonly kind: 'wrong-passphrase' | 'part-not-run' }
        | null;
      readonly cancelled: boolean;
    }
  | { readonly at: 'reading'; readonly file: PackFile; readonly progress: PackProgress | null }
  | { readonly at: 'refused'; readonly file: PackFile; readonly fault: PackFault }
  | {
      readonly at: 'holds';
      readonly pack: VerifiedPack;
      readonly plans: Plans;
      readonly refused: StoreFault | null;
    }
  | { readonly at: 'taking'; readonly done: number; readonly total: number }
  | {
      readonly at: 'taken';
      readonly pack: VerifiedPack;
      readonly choice: TakingInChoice;
      readonly plan: TakingInPlan;
    };

const choosing: Extract<OpeningState, { at: 'choosing' }> = {
  at: 'choosing',
  file: null,
  problem: null,
  cancelled: false,
};

/** Opens one pack at a time. Nothing of it is taken in before the person says so; leaving the page forgets it. */
export function useOpenPack() {
  const vault = useVault();
  const host = useHost();
  const [state, setState] = useState<OpeningState>(choosing);
  const running = useRef<AbortController | null>(null);
  const key = useRef<PackKey | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const choose = async (file: File) => {
    const refuse = (fault: FileFault) =>
      setState({ ...choosing, problem: { kind: 'file', fault } });
    if (file.size > fileLimitBytes) {
      return refuse({ kind: 'file-too-large', limitBytes: fileLimitBytes });
    }
    let bytes: Bytes;
    try {
      bytes = new Uint8Array(await file.arrayBuffer());
    } catch {
      return refuse({ kind: 'file-not-found' });
    }
    const lock = describeAge(bytes);
    const chosen = { name: file.name, bytes, needsPassphrase: lock?.kind === 'passphrase' };
    if (chosen.needsPassphrase) setState({ ...choosing, file: chosen });
    else await open(chosen, { kind: 'identities', identities: vault.identity.openers() });
  };

  const open = async (file: PackFile, withKey: PackKey) => {
    key.current = withKey;
    const controller = new AbortController();
    running.current = controller;
    setState({ at: 'reading', file, progress: null });
    const read = await readPackInWorker(
      { bytes: file.bytes, key: withKey, known: knownKeys(vault) },
      (progress) => {
        if (!controller.signal.aborted) setState({ at: 'reading', file, progress });
      },
      controller.signal,
    ).catch(() => 'part-not-run' as const);
    running.current = null;
    if (read === null) return setState({ ...choosing, cancelled: true });
    const again = withKey.kind === 'passphrase' ? file : null;
    if (read === 'part-not-run') {
      return setState({ ...choosing, file: again, problem: { kind: 'part-not-run' } });
    }
    if (read.ok) return showPlans(read.value, null);
    if (read.error.kind === 'wrong-passphrase') {
      return setState({ ...choosing, file: again, problem: { kind: 'wrong-passphrase' } });
    }
    setState({ at: 'refused', file, fault: read.error });
  };

  const showPlans = async (pack: VerifiedPack, refused: StoreFault | null) => {
    const plans: { choice: TakingInChoice; plan: TakingInPlan }[] = [];
    for (const choice of choicesFor(pack.descriptor.purpose)) {
      const plan = await vault.takingIn.plan(pack, choice);
      if (plan.ok) plans.push({ choice, plan: plan.value });
      else refused ??= plan.error;
    }
    setState({ at: 'holds', pack, plans, refused });
  };

  return {
    state,
    choose,
    open: async (passphrase: string) => {
      if (state.at !== 'choosing' || state.file === null) return;
      await open(state.file, { kind: 'passphrase', passphrase });
    },
    /** Once the signer's card is trusted. */
    verifyAgain: async () => {
      if (state.at === 'refused' && key.current !== null) await open(state.file, key.current);
    },
    cancel: () => running.current?.abort(),
    startAgain: () => {
      key.current = null;
      setState(choosing);
    },
    takeIn: async (choice: TakingInChoice) => {
      if (state.at !== 'holds') return;
      const { pack } = state;
      setState({ at: 'taking', done: 0, total: 1 });
      const taken = await whileUnsaved(
        host,
        () =>
          vault.takingIn.carryOut(pack, choice, (done, total) =>
            setState({ at: 'taking', done, total }),
          ),
        // The page for what nobody foresaw stands in the place of this one.
        (cause) =>
          setState(() => {
            throw cause;
          }),
      );
      if (taken === null) return;
      if (!taken.ok) return showPlans(pack, taken.error);
      key.current = null;
      setState({ at: 'taken', pack, choice, plan: taken.value });
    },
  };
}

export type OpenPack = ReturnType<typeof useOpenPack>;
