import type { Framework } from '../../../shared/frameworks/framework.ts';
import type { Id } from '../../../shared/kernel/id.ts';
import type { WholeReview } from '../../../shared/moderation/review.ts';
import type { Held } from '../held-chains.ts';
import { commitOrDisconnect, createRowSealing, type HoldParts } from '../hold-case.ts';
import { createOpenReview, type HeldReview } from './create-open-review.ts';
import type { LoadedReview } from './load-review.ts';
import type { SignTurn } from './sign-turn.ts';
import { summariseStoredReview } from './summarise-stored-review.ts';

/** A review that was read, held for whoever opens it. */
export function holdReview(
  parts: HoldParts & { readonly sign: SignTurn },
  storedAs: Id,
  loaded: LoadedReview,
): Held<HeldReview> {
  const { store } = parts;
  const { key, inspectionId } = loaded;
  const framework: Framework = loaded.framework;
  const sealRows = createRowSealing(parts, key, storedAs);
  const line = (whole: WholeReview) => summariseStoredReview(storedAs, framework, whole);
  const held = createOpenReview(
    {
      author: parts.author,
      ports: parts.ports,
      schedule: parts.schedule,
      inspectionClosed: parts.inspectionClosed,
      sign: parts.sign,
      write: async (entries, whole) =>
        commitOrDisconnect(store, await sealRows(entries, line(whole))),
      onLetGo: parts.onLetGo,
    },
    loaded,
  );
  return { inspectionId, held, seal: (entries) => sealRows(entries, line(held.getWhole())) };
}
