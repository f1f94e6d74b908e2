import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Result } from '../../shared/kernel/result.ts';
import { useHost } from '../host/host-context.tsx';
import {
  type Identities,
  type IdentityFault,
  readIdentities,
} from '../store/recovery/read-identities.ts';
import { keyFileExtensions } from './key-file-extensions.ts';

export type IdentityFile = {
  /** The name of the file, once one was chosen that holds an identity or needs its passphrase for it. */
  readonly chosen: string | null;
  /** The file is itself under a passphrase. */
  readonly isProtected: boolean;
  readonly problem: string | undefined;
  choose(): Promise<void>;
  /** Reads it again, with its passphrase where it has one. Only a file that is chosen may be read. */
  read(passphrase?: string): Promise<Result<Identities, IdentityFault>>;
};

/** The secret key of a recovery recipient, from a file that is kept only as long as the page is there. */
export function useIdentityFile(): IdentityFile {
  const { t } = useTranslation('keys');
  const host = useHost();
  const [file, setFile] = useState<{
    name: string;
    bytes: Uint8Array;
    isProtected: boolean;
  } | null>(null);
  const [problem, setProblem] = useState<string | undefined>(undefined);

  const choose = async () => {
    const opened = await host.openFile({ extensions: keyFileExtensions });
    if (opened.ok && opened.value === 'cancelled') return;
    setFile(null);
    if (!opened.ok || opened.value === 'cancelled') return setProblem(t('file.not-read'));
    const { name, bytes } = opened.value;
    const read = await readIdentities(bytes);
    const isProtected = !read.ok && read.error.kind === 'identity-passphrase-needed';
    if (!read.ok && !isProtected) return setProblem(t(`identityFault.${read.error.kind}`));
    setProblem(undefined);
    setFile({ name, bytes, isProtected });
  };

  return {
    chosen: file?.name ?? null,
    isProtected: file?.isProtected ?? false,
    problem,
    choose,
    read: (passphrase) => {
      if (file === null) throw new Error('no file was chosen');
      return readIdentities(file.bytes, passphrase);
    },
  };
}
