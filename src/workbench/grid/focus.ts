import type { Univer } from "@univerjs/core";
import { ILayoutService } from "@univerjs/ui";

/** Lets the grid take what is typed, as Excel's does after a click on the ribbon. */
export function focusGrid(univer: Univer): void {
  univer.__getInjector().get(ILayoutService).focus();
}
