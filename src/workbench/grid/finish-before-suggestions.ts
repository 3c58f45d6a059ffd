import { EDITOR_ACTIVATED, FOCUSING_UNIVER_EDITOR } from "@univerjs/core";
import type { IContextService, Univer } from "@univerjs/core";
import { DeviceInputEventType } from "@univerjs/engine-render";
import { SetCellEditVisibleOperation } from "@univerjs/sheets-ui";
import { IShortcutService, KeyCode } from "@univerjs/ui";

/** Univer looks functions up 300 ms after the last key, and takes a moment to show them. */
const SUGGESTIONS_AFTER = 450;

/** Univer's list of suggestions takes Enter and Tab with priority 1000. */
const BEFORE_SUGGESTIONS = 1001;

/**
 * Lets Enter and Tab finish a formula that was typed faster than the suggestions follow.
 *
 * They are looked up only after a pause. Until then the list, if one is open, belongs to an earlier text, and Enter
 * would replace what is typed by its first entry: `=FLEX.BREAKEVEN("Revit",5)` by `=FV("Revit",5)`.
 *
 * @param container element that holds the grid
 */
export function finishBeforeSuggestions(univer: Univer, container: HTMLElement): void {
  let isBehind = false;
  let timer: number | undefined;
  container.ownerDocument.addEventListener(
    "input",
    () => {
      isBehind = true;
      window.clearTimeout(timer);
      timer = window.setTimeout(() => (isBehind = false), SUGGESTIONS_AFTER);
    },
    { capture: true },
  );
  const shortcuts = univer.__getInjector().get(IShortcutService);
  for (const keycode of [KeyCode.ENTER, KeyCode.TAB]) {
    shortcuts.registerShortcut({
      id: SetCellEditVisibleOperation.id,
      binding: keycode,
      priority: BEFORE_SUGGESTIONS,
      preconditions: (contexts) => isBehind && isEditing(contexts),
      staticParameters: { visible: false, eventType: DeviceInputEventType.Keyboard, keycode },
    });
  }
}

function isEditing(contexts: IContextService): boolean {
  return contexts.getContextValue(FOCUSING_UNIVER_EDITOR) && contexts.getContextValue(EDITOR_ACTIVATED);
}
