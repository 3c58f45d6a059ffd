import type { Analysis } from "../flex/analysis";
import { auditSheet } from "./audit-sheet";
import { backgroundSheet } from "./background-sheet";
import { expirySheet } from "./expiry-sheet";
import { issuesSheet } from "./issues-sheet";
import type { Origins } from "./origins";
import { purchasesSheet } from "./purchases-sheet";
import { rateDisparitySheet } from "./rate-disparity-sheet";
import { reportContext } from "./report-context";
import { savingsSheet } from "./savings-sheet";
import { SHEET_NAMES, type SheetNames } from "./sheet-names";
import type { SheetSpec } from "./sheet-spec";
import { shortSessionsSheet } from "./short-sessions-sheet";
import { summarySheet } from "./summary-sheet";
import { tierBoundarySheet } from "./tier-boundary-sheet";
import { usersSheet } from "./users-sheet";

/**
 * The sheets that show an analysis: every number on them is a native formula over visible cells, or names the rows
 * that it was counted from.
 *
 * @param analysis what to show; a trap that is not measurable has a sheet that says what it needs
 * @param names what each sheet is called in the workbook; formulas and links use them
 * @param origins where the inputs stand, for links to their cells; empty for files
 * @returns the summary first, then one sheet a trap, users, savings, purchases, audit and data issues
 */
export function report(
  analysis: Analysis,
  names: SheetNames = SHEET_NAMES,
  origins: Origins = {},
): readonly SheetSpec[] {
  const context = reportContext(analysis, names, origins);
  const background = backgroundSheet(context);
  const shortSessions = shortSessionsSheet(context);
  const expiry = expirySheet(context);
  const rateDisparity = rateDisparitySheet(context);
  const tierBoundary = tierBoundarySheet(context);
  const users = usersSheet(context);
  const savings = savingsSheet(context);
  const purchases = purchasesSheet(context);
  const audit = auditSheet(context);
  const summary = summarySheet(context, {
    traps: {
      background: background.figures,
      shortSessions: shortSessions.figures,
      expiry: expiry.figures,
      rateDisparity: rateDisparity.figures,
      tierBoundary: tierBoundary.figures,
    },
    shares: { background: background.share, expiry: expiry.share },
    users: users.figures,
    advice: { ...savings.figures, ...purchases.figures, ...audit.figures },
  });
  const drafts = [
    summary,
    background.draft,
    shortSessions.draft,
    expiry.draft,
    rateDisparity.draft,
    tierBoundary.draft,
    users.draft,
    savings.draft,
    purchases.draft,
    audit.draft,
    issuesSheet(context),
  ];
  return drafts.map((draft) => draft.finish());
}
