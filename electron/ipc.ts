/**
 * Answers the bridge's messages: from our own page's main frame only, checked against the contract, with
 * values. A defect of ours rejects; everything a user can cause is a problem with a code.
 */
import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron';
import { type AnswerOf, type RequestOf, requestSchemas } from '#bridge/contract.ts';
import { channelOf, type MessageName, messageNames } from '#bridge/messages.ts';
import { isOwnPage } from './security.ts';

/** One answer a message; `page` is the one that asked. */
export type Answers = {
  readonly [Name in MessageName]: (request: RequestOf<Name>, page: WebContents) => Promise<AnswerOf<Name>>;
};

/** Registers every message of the contract. */
export const answerMessages = (ipcMain: Pick<IpcMain, 'handle'>, answers: Answers, devServer: string | null): void => {
  for (const name of messageNames) {
    ipcMain.handle(channelOf(name), (event, request: unknown) => {
      refuseStranger(event, devServer);
      return answerOne({ name, request, page: event.sender }, answers);
    });
  }
};

const refuseStranger = ({ senderFrame }: IpcMainInvokeEvent, devServer: string | null): void => {
  const isMainFrame = senderFrame !== null && senderFrame.parent === null;
  if (isMainFrame && isOwnPage(senderFrame.url, devServer)) return;
  throw new Error(`A message came from ${senderFrame?.url ?? 'a frame that is gone'}, not from a page of ours`);
};

const answerOne = <Name extends MessageName>(
  { name, request, page }: { name: Name; request: unknown; page: WebContents },
  answers: Answers,
): Promise<AnswerOf<Name>> => {
  const checked = requestSchemas[name].safeParse(request);
  if (!checked.success) throw new Error(`The message ${name} breaks its contract: ${checked.error.message}`);
  const answer: Answers[Name] = answers[name];
  // The schema's type is the request's by the contract's `satisfies`; the compiler loses that over a type parameter.
  return answer(checked.data as RequestOf<Name>, page);
};
