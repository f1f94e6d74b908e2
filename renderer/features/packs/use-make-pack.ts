import { useEffect, useRef, useState } from 'react';
import type { Inspection } from '../../../shared/cases/inspection.ts';
import { type FileFault, fileLimitBytes } from '../../../shared/ipc/file.ts';
import { createId } from '../../../shared/kernel/id.ts';
import { packFileName } from '../../../shared/packs/pack-file-name.ts';
import { useHost } from '../../host/host-context.tsx';
import {
  type MadePack,
  type MakingProgress,
  makePackOf,
  type NotMade,
} from '../../packs/make-pack-of.ts';
import { useVault } from '../../store/store-context.tsx';
import { packMade } from './pack-made.ts';
import { type CheckedPack, toOrder } from './what-is-packed.ts';

export type NoPack = NotMade | { readonly kind: 'too-large'; readonly bytes: number };

/** Whether the file has reached the place that the person chose. */
export type PackSaving =
  | { readonly state: 'saving' | 'saved' | 'not-saved' }
  | { readonly state: 'failed'; readonly fault: FileFault };

export type MakingState =
  | { readonly at: 'asking'; readonly refused: NoPack | null; readonly cancelled: boolean }
  | { readonly at: 'making'; readonly progress: MakingProgress | null }
  | {
      readonly at: 'made';
      readonly pack: MadePack;
      readonly name: string;
      readonly saving: PackSaving;
    };

const asking: MakingState = { at: 'asking', refused: null, cancelled: false };

/** Makes one pack at a time and has it saved. Leaving the page cancels what is not made yet. */
export function useMakePack({ id: inspectionId }: Inspection): {
  state: MakingState;
  make(pack: CheckedPack): Promise<void>;
  cancel(): void;
  save(): Promise<void>;
  startAgain(): void;
} {
  const vault = useVault();
  const host = useHost();
  const [state, setState] = useState<MakingState>(asking);
  const running = useRef<AbortController | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: of another inspection it is another page
  useEffect(() => () => running.current?.abort(), [inspectionId]);

  const saveAs = async (pack: MadePack, name: string) => {
    const told = (saving: PackSaving) => setState({ at: 'made', pack, name, saving });
    told({ state: 'saving' });
    const { bytes } = pack;
    const saved = await host.saveFile({
      suggestedName: name,
      mediaType: 'application/octet-stream',
      bytes,
    });
    if (!saved.ok) told({ state: 'failed', fault: saved.error });
    else told({ state: saved.value === 'saved' ? 'saved' : 'not-saved' });
  };

  return {
    state,
    async make(pack) {
      const controller = new AbortController();
      running.current = controller;
      setState({ at: 'making', progress: null });
      host.setUnsaved(true);
      const made = await makePackOf(
        vault,
        toOrder(pack),
        systemPorts,
        (progress) => {
          if (!controller.signal.aborted) setState({ at: 'making', progress });
        },
        controller.signal,
      );
      host.setUnsaved(false);
      running.current = null;
      if (!made.ok) {
        const cancelled = made.error.kind === 'cancelled';
        return setState({ at: 'asking', refused: cancelled ? null : made.error, cancelled });
      }
      const { bytes, descriptor } = made.value;
      if (bytes.length > fileLimitBytes) {
        const refused: NoPack = { kind: 'too-large', bytes: bytes.length };
        return setState({ at: 'asking', refused, cancelled: false });
      }
      const fileName = packFileName(descriptor.madeAt, randomBytes());
      // Told before it is saved: a file that nobody knows of would be worse than one too many in the list.
      const told = await vault.log.add(await packMade(made.value, pack, fileName));
      if (!told.ok) {
        const refused: NoPack = { kind: 'store', fault: told.error };
        return setState({ at: 'asking', refused, cancelled: false });
      }
      await saveAs(made.value, fileName);
    },
    cancel: () => running.current?.abort(),
    save: async () => {
      if (state.at === 'made') await saveAs(state.pack, state.name);
    },
    startAgain: () => setState(asking),
  };
}

const randomBytes = () => crypto.getRandomValues(new Uint8Array(16));
const systemPorts = {
  now: () => new Date().toISOString(),
  createId: () => createId(Date.now(), randomBytes()),
};
