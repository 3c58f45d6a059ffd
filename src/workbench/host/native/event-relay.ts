import { formatAddress } from "../cells/address";
import { intersection } from "../cells/rect";
import type { GridStore, StoreEvents } from "../grid-store";
import { EventType, WORKBOOK_TARGET } from "../model/event-registry";
import type { EventRegistry } from "../model/event-registry";
import { Message, NativeEvent } from "./office-numbers";
import type { PaneConnection } from "./pane-connection";
import { safeArray } from "./safe-array";

/** Tells the pane what happens in the workbook, as far as it listens. */
export class EventRelay {
  constructor(
    private readonly store: GridStore,
    private readonly registry: EventRegistry,
    private readonly connection: () => PaneConnection | null,
  ) {
    store.on("changed", (event) => this.changed(event));
    store.on("selection", (event) => this.selected(event));
    store.on("activated", ({ sheet }) =>
      this.send(EventType.WorksheetActivated, sheet, { worksheetId: sheet }),
    );
  }

  private changed({ sheet, rect, source }: StoreEvents["changed"]): void {
    const change = {
      address: formatAddress(rect),
      changeType: "RangeEdited",
      source: "Local",
      worksheetId: sheet,
      triggerSource: source === "addin" ? "ThisLocalAddin" : "Unknown",
    };
    this.send(EventType.WorksheetChanged, sheet, change);
    for (const table of this.store.tables()) {
      const part = table.sheet === sheet ? intersection(table.rect, rect) : null;
      if (part)
        this.sendTo(EventType.TableChanged, table.id, {
          ...change,
          tableId: table.id,
          address: formatAddress(part),
        });
    }
  }

  private selected({ sheet, areas }: StoreEvents["selection"]): void {
    const address = areas.map((area) => formatAddress(area)).join(",");
    this.send(EventType.WorksheetSelectionChanged, sheet, { address, worksheetId: sheet });
    this.connection()?.send(NativeEvent.DocumentSelectionChanged, safeArray([]));
  }

  /** To those who listen to the sheet and those who listen to all sheets. */
  private send(type: number, sheet: string, event: object): void {
    this.sendTo(type, sheet, event);
    this.sendTo(type, WORKBOOK_TARGET, event);
  }

  private sendTo(type: number, target: string, event: object): void {
    if (!this.registry.isRegistered(type, target)) return;
    const entry = [Message.EventCategory, type, target, JSON.stringify(event), 0, false];
    this.connection()?.send(NativeEvent.RichApiMessage, safeArray([entry]));
  }
}
