import { asString } from "../rich/arguments";
import { RichError, notImplemented } from "../rich/rich-error";
import type { RichType } from "../rich/rich-object";
import { RichObject } from "../rich/rich-object";
import type { Worksheet } from "./worksheet";

/** The protection of a sheet: everything is allowed or nothing, for the host knows no single permissions. */
export class WorksheetProtection extends RichObject {
  readonly type = WORKSHEET_PROTECTION;

  constructor(readonly worksheet: Worksheet) {
    super();
  }

  /** @throws RichError InvalidOperation where the sheet is protected already */
  protect(options: unknown, password: string): void {
    if (options !== undefined) throw notImplemented("WorksheetProtection.protect (options)");
    if (this.worksheet.info.protected) throw new RichError("InvalidOperation");
    this.worksheet.store.updateSheet(this.worksheet.id, { protected: true });
    this.worksheet.store.meta.set(this.passwordKey, password);
  }

  /** @throws RichError AccessDenied where the password is wrong */
  unprotect(password: string): void {
    if (password !== (this.worksheet.store.meta.get(this.passwordKey) ?? ""))
      throw new RichError("AccessDenied");
    this.worksheet.store.updateSheet(this.worksheet.id, { protected: false });
    this.worksheet.store.meta.set(this.passwordKey, undefined);
  }

  private get passwordKey(): string {
    return `protection:${this.worksheet.id}`;
  }
}

/** What clients reach on a WorksheetProtection. */
export const WORKSHEET_PROTECTION: RichType<WorksheetProtection> = {
  name: "WorksheetProtection",
  scalars: { protected: { since: "1.2", get: ({ worksheet }) => worksheet.info.protected } },
  navigation: {},
  methods: {
    protect: {
      since: "1.2",
      call: (protection, args) => protection.protect(args.at(0), args.optional(1, asString) ?? ""),
    },
    unprotect: {
      since: "1.2",
      call: (protection, args) => protection.unprotect(args.optional(0, asString) ?? ""),
    },
  },
};
