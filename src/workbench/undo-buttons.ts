import { ICommandService, IUndoRedoService, RedoCommand, UndoCommand } from "@univerjs/core";
import type { Univer } from "@univerjs/core";

/** Connects the buttons for undo and redo: they can be pressed while there is something to do. */
export function connectUndoButtons(univer: Univer, undo: HTMLButtonElement, redo: HTMLButtonElement): void {
  const injector = univer.__getInjector();
  const commands = injector.get(ICommandService);
  undo.addEventListener("click", () => void commands.executeCommand(UndoCommand.id));
  redo.addEventListener("click", () => void commands.executeCommand(RedoCommand.id));
  injector.get(IUndoRedoService).undoRedoStatus$.subscribe(({ undos, redos }) => {
    undo.disabled = undos === 0;
    redo.disabled = redos === 0;
  });
}
