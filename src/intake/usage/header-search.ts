import type { CellValue } from "../../flex/data-issue";
import { message } from "../../messages/message";
import { isBlankRow, quoted } from "../cells";
import { IntakeError } from "../intake-error";
import { headerCandidate } from "./usage-header";
import type { HeaderCandidate, UsageHeader } from "./usage-header";

/** Rows in which a header is looked for: room for a title and a block of filters above it. */
const SEARCHED_ROWS = 50;

/** Most headers that the sentence about an unknown header lists. */
const LISTED_HEADERS = 20;

/** Looks for the header of usage data in rows that arrive one by one. */
export class HeaderSearch {
  private seen = 0;
  private best: HeaderCandidate | null = null;

  /**
   * Looks at the next row.
   *
   * @returns the header, or null where the row is none and the search goes on
   * @throws IntakeError after 50 rows without a header
   */
  look(row: readonly CellValue[]): UsageHeader | null {
    this.seen++;
    if (!isBlankRow(row)) {
      const candidate = headerCandidate(row);
      if (candidate.missing.length === 0) return candidate.header;
      if (this.best === null || candidate.found > this.best.found) this.best = candidate;
    }
    if (this.seen === SEARCHED_ROWS) throw this.failure();
    return null;
  }

  /** Why no header was found: names the headers of the likeliest row and what they lack. */
  failure(): IntakeError {
    if (this.best === null) return new IntakeError("intake.noRows");
    const { header, missing } = this.best;
    return new IntakeError("intake.noHeader", {
      seen: listed(header.headers),
      needed: missing.map((need) => message(`intake.need.${need}`)).join("; "),
    });
  }
}

function listed(headers: readonly string[]): string {
  const names = headers.filter((header) => header !== "").map(quoted);
  const shown = names.slice(0, LISTED_HEADERS).join(", ");
  return names.length > LISTED_HEADERS ? `${shown}, …` : shown;
}
