import { asString } from "../rich/arguments";
import { RichError } from "../rich/rich-error";
import type { RichType } from "../rich/rich-object";
import { RichObject } from "../rich/rich-object";
import type { Workbook } from "./workbook";
import { STRUCTURE_PROTECTION } from "./workbook";

/** The protection of the workbook's structure: no sheet can be added, removed, renamed, moved, hidden or shown. */
export class WorkbookProtection extends RichObject {
  readonly type = WORKBOOK_PROTECTION;

  constructor(readonly workbook: Workbook) {
    super();
  }

  get isProtected(): boolean {
    return this.workbook.store.meta.get(STRUCTURE_PROTECTION) !== undefined;
  }

  /** @throws RichError InvalidOperation where the workbook is protected already */
  protect(password: string): void {
    if (this.isProtected) throw new RichError("InvalidOperation");
    this.workbook.store.meta.set(STRUCTURE_PROTECTION, password);
  }

  /** @throws RichError AccessDenied where the password is wrong */
  unprotect(password: string): void {
    if (this.workbook.store.meta.get(STRUCTURE_PROTECTION) !== password) throw new RichError("AccessDenied");
    this.workbook.store.meta.set(STRUCTURE_PROTECTION, undefined);
  }
}

/** What clients reach on a WorkbookProtection. */
export const WORKBOOK_PROTECTION: RichType<WorkbookProtection> = {
  name: "WorkbookProtection",
  scalars: { protected: { since: "1.7", get: (protection) => protection.isProtected } },
  navigation: {},
  methods: {
    protect: {
      since: "1.7",
      call: (protection, args) => protection.protect(args.optional(0, asString) ?? ""),
    },
    unprotect: {
      since: "1.7",
      call: (protection, args) => protection.unprotect(args.optional(0, asString) ?? ""),
    },
  },
};
