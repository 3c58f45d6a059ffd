import type { CellValue } from "../../flex/data-issue";
import { message } from "../../messages/message";
import { isBlankRow, quoted } from "../cells";
import { IntakeError } from "../intake-error";
import type { Corrections } from "../recognition";
import { headerCandidate } from "./usage-header";
import type { HeaderCandidate, UsageHeader } from "./usage-header";

/** Rows in which a header is looked for: room for a title and a block of filters above it. */
export const SEARCHED_ROWS = 50;

/** Most headers that the sentence about an unknown header lists. */
const LISTED_HEADERS = 20;

/** Looks for the header of usage data in rows that arrive one by one. */
export class HeaderSearch {
  private seen = 0;
  private likeliest: { readonly candidate: HeaderCandidate; readonly position: number } | null = null;

  /** @param roles roles that the user gave to headers */
  constructor(private readonly roles: Corrections["roles"] = {}) {}

  /** The row that comes nearest to a header and its position, 0-based; null where all rows are blank. */
  get best(): { readonly candidate: HeaderCandidate; readonly position: number } | null {
    return this.likeliest;
  }

  /**
   * Looks at the next row.
   *
   * @returns the header, or null where the row is none and the search goes on
   * @throws IntakeError after 50 rows without a header
   */
  look(row: readonly CellValue[]): UsageHeader | null {
    const position = this.seen++;
    if (!isBlankRow(row)) {
      const candidate = headerCandidate(row, this.roles);
      if (this.likeliest === null || candidate.missing.length === 0 || this.isLikelier(candidate))
        this.likeliest = { candidate, position };
      if (candidate.missing.length === 0) return candidate.header;
    }
    if (this.seen === SEARCHED_ROWS) throw this.failure();
    return null;
  }

  /** Why no header was found: names the headers of the likeliest row and what they lack. */
  failure(): IntakeError {
    if (this.likeliest === null) return new IntakeError("intake.noRows");
    const { header, missing } = this.likeliest.candidate;
    return new IntakeError("intake.noHeader", {
      seen: listed(header.headers),
      needed: missing.map((need) => message(`intake.need.${need}`)).join("; "),
    });
  }

  private isLikelier({ found }: HeaderCandidate): boolean {
    return found > this.likeliest!.candidate.found;
  }
}

function listed(headers: readonly string[]): string {
  const names = headers.filter((header) => header !== "").map(quoted);
  const shown = names.slice(0, LISTED_HEADERS).join(", ");
  return names.length > LISTED_HEADERS ? `${shown}, …` : shown;
}
