import type { BackupPort } from '../../shared/backups/backup-port.ts';
import type { FileFault, FileToSave, OpenedFile, WantedFile } from '../../shared/ipc/file.ts';
import type { MenuChoice } from '../../shared/ipc/menu-choice.ts';
import type { PageToSave, PdfFault, PrintFault } from '../../shared/ipc/page.ts';
import type { Version } from '../../shared/ipc/version.ts';
import type { JournalPort } from '../../shared/journal/journal-port.ts';
import type { Result } from '../../shared/kernel/result.ts';

/** What the renderer asks of the machine: outcomes, never powers. */
export type Host = {
  readonly edition: 'desktop' | 'browser';
  /** The second copy of every vault. */
  readonly journal: JournalPort;
  readonly backups: BackupPort;
  version(): Promise<Version>;
  /** Saves where the person chooses. In a browser `saved` means that the download began. */
  saveFile(file: FileToSave): Promise<Result<'saved' | 'cancelled', FileFault>>;
  openFile(wanted: WantedFile): Promise<Result<OpenedFile | 'cancelled', FileFault>>;
  print(): Promise<Result<'printed' | 'cancelled', PrintFault>>;
  /** In a browser this is its print dialog, where "save as PDF" is one of the printers. */
  saveAsPdf(page: PageToSave): Promise<Result<'saved' | 'printed' | 'cancelled', PdfFault>>;
  /** While true, leaving the app asks first. */
  setUnsaved(unsaved: boolean): void;
  /** The machine is about to lock, sleep or shut down; never heard in a browser. Returns what stops listening. */
  onMachineLocking(listener: () => void): () => void;
  /** Something was chosen from the app's menu; never heard in a browser. Returns what stops listening. */
  onMenuChosen(listener: (choice: MenuChoice) => void): () => void;
};
