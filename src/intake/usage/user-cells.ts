import { nameText } from "../cells";
import type { ColumnBlock } from "../column-block";
import { cellFault } from "../fault";
import type { Fault } from "../fault";
import type { UserKeyKind } from "../identity/key-ranks";
import type { UserIndex } from "../identity/user-index";
import type { Row } from "./row-columns";
import type { UsageHeader } from "./usage-header";

/** With privacy on, the vendor puts asterisks in the place of names. */
const MASKED = /^[*\s]+$/;

interface KeyColumn {
  readonly column: number;
  readonly kind: UserKeyKind;
}

/** Reads who a row is about. */
export class UserCells {
  private readonly headers: readonly string[];
  private readonly keyColumns: readonly KeyColumn[];
  private readonly labelColumns: readonly number[];
  private readonly fullNameColumns: readonly number[];

  /**
   * @param header where the fields stand
   * @param users all users; rows of several files share them
   */
  constructor(
    { columns, headers }: UsageHeader,
    private readonly users: UserIndex,
  ) {
    const keys = (kind: UserKeyKind, of: readonly number[]): KeyColumn[] =>
      of.map((column) => ({ column, kind }));
    this.headers = headers;
    this.labelColumns = [...columns.email, ...columns.userName];
    this.keyColumns = [
      ...keys("id", columns.userId),
      ...keys("hash", columns.userHash),
      ...keys("email", columns.email),
      ...keys("name", columns.userName),
    ];
    this.fullNameColumns = [...columns.firstName, ...columns.lastName];
  }

  /** The user by the row's surest key; the other keys are linked to it. */
  read(row: Row): number | Fault {
    const { keyColumns, users } = this;
    let masked = -1;
    for (let index = 0; index < keyColumns.length; index++) {
      const { column, kind } = keyColumns[index]!;
      const cell = row[column];
      const known = typeof cell === "string" ? users.find(cell, kind) : undefined;
      if (known !== undefined) {
        this.linkOthers(known, row, index + 1);
        return known;
      }
      const text = nameText(cell);
      if (text === null) return this.fault("intake.notAName", row, column);
      if (isShown(text)) {
        const user = users.intern(text, kind);
        this.linkOthers(user, row, index + 1);
        return user;
      }
      if (text !== "" && masked < 0) masked = column;
    }
    return this.byFullName(row, masked);
  }

  /** Whether a column holds what tells users apart, other than first and last names. */
  get haveKey(): boolean {
    return this.keyColumns.length > 0;
  }

  /**
   * Finds the users of rows by the surest key column, without adding any.
   *
   * @param into by row of the block: the user, -1 for one that is new; rows that show no such key are no longer plain
   */
  findColumn(block: ColumnBlock, into: Int32Array): void {
    const { rows, from, count, isPlain } = block;
    const { column, kind } = this.keyColumns[0]!;
    if (!this.users.findColumn(block, column, kind, into)) return;
    for (let row = 0; row < count; row++) {
      if (into[row]! >= 0) continue;
      const cell = rows[from + row]![column];
      const text = typeof cell === "string" ? nameText(cell) : null;
      if (text === null || !isShown(text)) isPlain[row] = 0;
    }
  }

  /**
   * As `read` for some rows of a block, after `findColumn`.
   *
   * @param first of the rows
   * @param end after the last of them
   * @param into by row of the block: -1 becomes the user, who is added
   */
  internColumn({ rows, from }: ColumnBlock, first: number, end: number, into: Int32Array): void {
    const { keyColumns, users } = this;
    const { column, kind } = keyColumns[0]!;
    const areKnownDone = keyColumns.length === 1 && users.areAllLabeled;
    for (let i = first; i < end; i++) {
      if (into[i]! < 0) into[i] = users.intern(rows[from + i]![column] as string, kind);
      else if (areKnownDone) continue;
      this.linkOthers(into[i]!, rows[from + i]!, 1);
    }
  }

  /** The user by first and last name, of a row that shows nothing surer. */
  private byFullName(row: Row, masked: number): number | Fault {
    const unnamed = this.fullNameColumns.find((column) => nameText(row[column]) === null);
    if (unnamed !== undefined) return this.fault("intake.notAName", row, unnamed);
    const name = this.fullName(row);
    if (isShown(name)) {
      const user = this.users.intern(name, "name");
      if (!this.users.isLabeled(user)) this.users.label(user, name);
      return user;
    }
    if (masked >= 0) return this.fault("intake.maskedUser", row, masked);
    return this.fault("intake.blankUser", row, this.keyColumns[0]?.column ?? this.fullNameColumns[0]!);
  }

  private linkOthers(user: number, row: Row, from: number): void {
    for (let index = from; index < this.keyColumns.length; index++) {
      const { column, kind } = this.keyColumns[index]!;
      const text = nameText(row[column]);
      if (text === null || !isShown(text)) continue;
      this.users.link(user, text, kind);
    }
    if (!this.users.isLabeled(user)) this.users.label(user, this.label(row));
  }

  /** How a user is shown: the e-mail or name; "" where the row has none. */
  private label(row: Row): string {
    for (const column of this.labelColumns) {
      const text = nameText(row[column]);
      if (text !== null && isShown(text)) return text;
    }
    const name = this.fullName(row);
    return isShown(name) ? name : "";
  }

  private fullName(row: Row): string {
    return this.fullNameColumns
      .map((column) => (nameText(row[column]) ?? "").trim())
      .filter((part) => part !== "")
      .join(" ");
  }

  private fault(code: string, row: Row, column: number): Fault {
    return cellFault(code, this.headers[column] ?? "", row[column]);
  }
}

function isShown(text: string): boolean {
  return text !== "" && !(text.includes("*") && MASKED.test(text));
}
