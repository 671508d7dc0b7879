/** Where Electron keeps its own files when the folder of a station is named; it is there before anything is asked. */
export const ELECTRON_FOLDER = 'electron';
