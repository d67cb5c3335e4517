/** All the page ever sees of Electron: one function for each message of the contract. */
import { contextBridge, ipcRenderer } from 'electron';
import { channelOf, messageNames } from '#bridge/messages.ts';

contextBridge.exposeInMainWorld(
  'bridge',
  Object.fromEntries(
    messageNames.map((name) => [name, (request?: unknown) => ipcRenderer.invoke(channelOf(name), request)]),
  ),
);
