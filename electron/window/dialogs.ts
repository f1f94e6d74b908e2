import { type BrowserWindow, dialog } from 'electron';
import type { FileDialogs } from '../ipc/handlers/file.ts';
import type { Words } from '../words/words.ts';

export type Dialogs = FileDialogs & {
  readonly chooseFolder: () => Promise<string | undefined>;
  readonly askToLeave: () => Promise<boolean>;
};

/** The system's own dialogs over one window. */
export function createDialogs(window: BrowserWindow, words: Words): Dialogs {
  return {
    async choosePathToSave(suggestedName) {
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        defaultPath: suggestedName,
        properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
      });
      return canceled ? undefined : filePath;
    },
    async choosePathToOpen({ extensions }) {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        filters: [
          {
            name: extensions.map((extension) => extension.toUpperCase()).join(', '),
            extensions: [...extensions],
          },
        ],
        properties: ['openFile', 'dontAddToRecent'],
      });
      return canceled ? undefined : filePaths[0];
    },
    async chooseFolder() {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
      });
      return canceled ? undefined : filePaths[0];
    },
    async askToLeave() {
      const { response } = await dialog.showMessageBox(window, {
        type: 'warning',
        title: words.leaving.title,
        message: words.leaving.question,
        detail: words.leaving.detail,
        buttons: [words.leaving.stay, words.leaving.leave],
        defaultId: 0,
        cancelId: 0,
        noLink: true,
      });
      return response === 1;
    },
  };
}
