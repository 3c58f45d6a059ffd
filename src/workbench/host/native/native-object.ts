import type { DocumentContext } from "./document-context";
import { Status } from "./office-numbers";
import type { PaneConnection, ReplyCallback } from "./pane-connection";

type Execute = (call: number, parameters: readonly unknown[], callback: ReplyCallback) => void;
type Handler = (event: number, payload: unknown) => void;
type StatusCallback = (status: number) => void;

/** `window.external`, the object by which the desktop Excel serves add-ins. */
export interface NativeObject {
  GetHostInfo(): string;
  GetLoggingAllowed(): boolean;
  GetContext(): DocumentContext;
  Execute: Execute;
  RegisterEvent(event: number, target: string, handler: Handler, callback: StatusCallback): void;
  UnregisterEvent(event: number, target: string, callback: StatusCallback): void;
}

/** Flags of the host: 1 shared runtime, 2 custom functions. */
const HOST_FLAGS = 3;

/**
 * Makes the object for one pane.
 *
 * @param execute takes the calls of office.js
 */
export function nativeObject(
  connection: PaneConnection,
  locale: string,
  context: DocumentContext,
  execute: Execute,
): NativeObject {
  return {
    GetHostInfo: () => `Excel$Win32$16.01$${locale}$telemetry$$disableLogging$${HOST_FLAGS}`,
    GetLoggingAllowed: () => false,
    GetContext: () => context,
    Execute: execute,
    RegisterEvent: (event, _target, handler, callback) => {
      connection.register(event, handler);
      connection.later(() => callback(Status.Success));
    },
    UnregisterEvent: (event, _target, callback) => {
      connection.unregister(event);
      connection.later(() => callback(Status.Success));
    },
  };
}
