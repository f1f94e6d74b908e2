import type { Words } from './words.ts';

export const en: Words = {
  menu: {
    file: 'File',
    edit: 'Edit',
    view: 'View',
    help: 'Help',
    lock: 'Lock',
    print: 'Print…',
    settings: 'Settings',
    'keyboard-shortcuts': 'Keyboard shortcuts',
    about: 'About Casemark',
    quit: 'Quit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    resetZoom: 'Actual size',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    togglefullscreen: 'Full screen',
  },
  leaving: {
    title: 'Casemark',
    question: 'Answers are still being saved',
    detail: 'If you leave now, the last answers may be lost.',
    stay: 'Stay until they are saved',
    leave: 'Leave now',
  },
  pageLost: {
    title: 'Casemark stopped working',
    detail: 'Every answer shown as saved is kept. Open Casemark again to go on.',
  },
};
