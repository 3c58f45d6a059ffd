import type { RichType } from "../rich/rich-object";
import { Application } from "./application";
import { CustomXmlPartCollection } from "./custom-xml-part-collection";
import { NamedItemCollection } from "./named-item-collection";
import { Runtime } from "./runtime";
import { SettingCollection } from "./setting-collection";
import { TableCollection } from "./table-collection";
import type { Workbook } from "./workbook";
import { WorkbookFunctions } from "./workbook-functions";
import { WorkbookProtection } from "./workbook-protection";

/** What clients reach on a workbook. */
export const WORKBOOK: RichType<Workbook> = {
  name: "Workbook",
  scalars: {
    name: { since: "1.7", get: (workbook) => workbook.store.title },
  },
  navigation: {
    application: { since: "1.1", get: (workbook) => new Application(workbook) },
    customXmlParts: { since: "1.5", get: (workbook) => new CustomXmlPartCollection(workbook.store.meta) },
    functions: { since: "1.2", get: (workbook) => new WorkbookFunctions(workbook.store) },
    names: { since: "1.1", get: (workbook) => new NamedItemCollection(workbook, null) },
    protection: { since: "1.7", get: (workbook) => new WorkbookProtection(workbook) },
    settings: { since: "1.4", get: (workbook) => new SettingCollection(workbook.store.meta) },
    tables: { since: "1.1", get: (workbook) => new TableCollection(workbook, null) },
    worksheets: { since: "1.1", get: (workbook) => workbook.worksheets },
    _Runtime: { since: "1.5", get: (workbook) => new Runtime(workbook.events) },
  },
  methods: {
    getActiveCell: { since: "1.7", call: (workbook) => workbook.activeCell() },
    getSelectedRange: { since: "1.1", call: (workbook) => workbook.selectedRange() },
    getSelectedRanges: { since: "1.9", call: (workbook) => workbook.selectedRanges() },
  },
};
