import { useTranslation } from 'react-i18next';
import type { FileFault } from '../../../shared/ipc/file.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { useHost } from '../../host/host-context.tsx';

/** Cards and rosters as files: they are public, and stand as text. A fault is told in words. */
export function usePublicFile() {
  const { t } = useTranslation('people', { keyPrefix: 'fileFault' });
  const host = useHost();
  const told = ({ kind }: FileFault) => err(t(kind));
  return {
    /** In a browser it is on its way when this says so, and no more is known. */
    save: async (
      suggestedName: string,
      text: string,
    ): Promise<Result<'saved' | 'cancelled', string>> => {
      const bytes = new TextEncoder().encode(text);
      const saved = await host.saveFile({ suggestedName, mediaType: 'application/json', bytes });
      return saved.ok ? saved : told(saved.error);
    },
    open: async (): Promise<Result<string | null, string>> => {
      const opened = await host.openFile({ extensions: ['json'] });
      if (!opened.ok) return told(opened.error);
      if (opened.value === 'cancelled') return ok(null);
      if (opened.value.bytes.length > largestBytes) return err(t('file-too-large'));
      try {
        return ok(new TextDecoder('utf-8', { fatal: true }).decode(opened.value.bytes));
      } catch {
        return err(t('not-utf-8'));
      }
    },
  };
}

/** A roster of a thousand people is half of this. */
const largestBytes = 1024 * 1024;
