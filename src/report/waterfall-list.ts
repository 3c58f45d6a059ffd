import type { Waterfall } from "../flex/waterfall/waterfall";
import type { WaterfallStep, WaterfallStepName, WaterfallTag } from "../flex/waterfall/waterfall-step";
import { message } from "../messages/message";
import { fixed, overOrBlank, plus, type Expression } from "./expression";
import { PERCENT_FORMAT, tokenFormat } from "./formats";
import { ListTable, type ListColumn } from "./list-table";
import { STYLES } from "./palette";
import type { ReportContext } from "./report-context";

/** One bar of the waterfall: the spend at first, after each step, and what is left. */
type Level = WaterfallStep | "from" | "to";

const STEP_NAMES: Readonly<Record<WaterfallStepName, string>> = {
  background: "Background services",
  "short-sessions": "Short sessions",
  "seat-moves": "Seats instead of Flex",
  expiry: "Expired tokens",
  "tier-price": "Price of the tokens",
};

const WHO_ACTS: Readonly<Record<WaterfallTag, string>> = {
  "vendor must credit": "The vendor: must credit",
  behavior: "Users: how they work",
  purchasing: "Purchasing",
};

/**
 * The waterfall row by row: each level is the one before it and the step's change.
 *
 * Columns "step" and "level" stand side by side: the chart shows them.
 *
 * @param spend cell that holds what the waterfall begins with
 */
export function waterfallList(
  { analysis, names, formats }: ReportContext,
  { from, steps }: Waterfall,
  spend: Expression,
): ListTable<Level> {
  const { currency } = analysis.terms;
  const tokens = tokenFormat(steps.map((step) => step.tokens));
  const ofStep =
    (content: (step: WaterfallStep) => number): ListColumn<Level>["content"] =>
    (level) =>
      typeof level === "string" || isUnmeasured(level) ? null : content(level);
  return new ListTable<Level>(names.savings, {
    name: "FlexWaterfallTable",
    rows: ["from", ...steps, "to"],
    none: "No step",
    columns: [
      { key: "step", header: "Step", content: nameOf },
      {
        key: "level",
        header: `Spend after it (${currency})`,
        format: formats.money,
        style: (level) => (typeof level === "string" ? STYLES.strong : STYLES.body),
        content: (level, inRow, inRowBefore) => {
          const before = inRowBefore("level");
          if (before === null) return from;
          return typeof level === "string" || isUnmeasured(level) ? before : plus(before, inRow("change"));
        },
      },
      {
        key: "change",
        header: `Change (${currency})`,
        format: formats.money,
        content: ofStep(({ amount }) => amount),
      },
      {
        key: "share",
        header: "Change, share of the spend",
        format: PERCENT_FORMAT,
        content: (level, inRow) =>
          typeof level === "string" || isUnmeasured(level)
            ? null
            : overOrBlank(inRow("change"), fixed(spend)),
      },
      {
        key: "tokens",
        header: "Tokens it takes off",
        format: tokens,
        content: ofStep((step) => step.tokens),
      },
      { key: "who", header: "Who acts", content: whoActs },
      { key: "what", header: "What it is", style: STYLES.wrapped, content: sentenceOf },
    ],
  });
}

/** Whether a step has no figures: the data lacks what it needs, or it is switched off. */
function isUnmeasured({ needs, off }: WaterfallStep): boolean {
  return needs !== null || off;
}

function nameOf(level: Level): string {
  if (level === "from") return "Spent";
  return level === "to" ? "Spend possible" : STEP_NAMES[level.name];
}

function whoActs(level: Level): string | null {
  return typeof level === "string" ? null : WHO_ACTS[level.tag];
}

function sentenceOf(level: Level): string | null {
  if (typeof level === "string") return null;
  const { name, needs, off, share, amount } = level;
  if (needs !== null) return `${message("report-not-measurable")} ${message(`needs-${needs}`)}`;
  if (off) return message("report-step-off");
  const sentence = message(`report-step-${name}`);
  if (share < 1) return message("report-step-share", { sentence, share: share * 100 });
  return amount > 0 ? message("report-step-costs", { sentence }) : sentence;
}
