import type { Analysis, Recommendation } from "../flex/analysis";
import { RECOMMENDATIONS } from "../flex/analysis";
import type { DataIssue } from "../flex/data-issue";
import { isoDate } from "../flex/dates";
import { TRAP_TABLE_HEADER, trapRows } from "../flex/trap-table";
import { message } from "../messages/message";
import { scenarioLines } from "./scenario-lines";
import { textColumns } from "./text-columns";
import { COUNT, MONEY, PRICE } from "./text-numbers";

/**
 * An analysis for the eye, in plain text.
 *
 * @param analysis of the usage file
 * @param files names of the usage files
 * @param shape what they were recognized as
 */
export function textSummary(analysis: Analysis, files: readonly string[], shape: string): string {
  return [
    `Flex usage of ${files.join(", ")}`,
    "",
    ...factLines(analysis, shape),
    "",
    ...trapLines(analysis),
    "",
    ...recommendationLines(analysis),
    ...adviceLines(analysis),
    ...scenarioLines(analysis),
    ...rateLines(analysis),
    ...issueLines(analysis.issues),
    ...presetLines(analysis),
  ]
    .join("\n")
    .trimEnd()
    .concat("\n");
}

function factLines(analysis: Analysis, shape: string): string[] {
  const { rows, totals, terms, chargeBasis } = analysis;
  const basis = chargeBasis === "reported" ? "as reported" : "modeled by the rate card";
  const facts = [
    ["Read as", shape],
    ["Period", periodText(analysis)],
    [
      "Rows",
      `${COUNT.format(rows.read)} read = ${COUNT.format(rows.used)} used + ${COUNT.format(rows.setAside)} set aside`,
    ],
    ["Tokens", `${COUNT.format(totals.tokens)}, ${basis}`],
    ["Cost", `${terms.currency} ${MONEY.format(totals.cost)} at ${PRICE.format(terms.tokenPrice)} a token`],
    [
      "Usage days",
      message("cli.usageDays", {
        days: COUNT.format(totals.usageDays),
        users: totals.users,
        products: totals.products,
      }),
    ],
    ["Seat days", COUNT.format(totals.seatDays)],
  ];
  return textColumns(facts, [false, false]);
}

function periodText({ period, aggregate }: Analysis): string {
  if (period !== null) {
    const { from, to, days } = period;
    return `${isoDate(from)} to ${isoDate(to)}, ${days} ${days === 1 ? "day" : "days"}`;
  }
  return aggregate ? message("cli.noPeriod") : "no usage";
}

/** The trap table, and below it what each trap's figures rest on. */
function trapLines(analysis: Analysis): string[] {
  const traps = trapRows(analysis);
  const amount = (value: number | null, format: Intl.NumberFormat): string =>
    value === null ? "-" : format.format(value);
  const body = traps.map((trap) => [
    trap.name,
    trap.measurable ? "yes" : "no",
    amount(trap.affectedTokens, COUNT),
    amount(trap.affectedCost, MONEY),
    amount(trap.avoidableTokens, COUNT),
    amount(trap.avoidableCost, MONEY),
  ]);
  const header = TRAP_TABLE_HEADER.slice(0, -1);
  return [
    ...textColumns([header, ...body], [false, false, true, true, true, true]),
    "",
    ...traps.map(({ name, basis }) => `${name}: ${message(basis.code, basis.params)}`),
  ];
}

function recommendationLines({ users }: Analysis): string[] {
  if (users.length === 0) return [];
  const counts = new Map<Recommendation, number>();
  for (const { recommendation } of users) counts.set(recommendation, (counts.get(recommendation) ?? 0) + 1);
  const parts = RECOMMENDATIONS.filter((name) => counts.has(name)).map(
    (name) => `${name} ${counts.get(name)}`,
  );
  return [`Recommendations by user and product: ${parts.join(", ")}`, ""];
}

/** The headline of each result that says what to do, as far as it is measurable. */
function adviceLines({ advice, terms, window }: Analysis): string[] {
  if (advice === undefined) return [];
  const { seatMix, plan, waterfall, audit } = advice;
  const money = (amount: number): string => `${terms.currency} ${MONEY.format(amount)}`;
  const lines: string[] = [];
  if (seatMix.measurable) {
    const { costBefore, costAfter, saving, cashSaving12m } = seatMix;
    lines.push(
      message("cli.seatMix", {
        before: money(costBefore),
        after: money(costAfter),
        saving: money(saving),
        cash: money(cashSaving12m),
      }),
    );
  }
  if (plan.measurable) {
    const [first] = plan.purchases;
    const figures = { orders: plan.purchases.length, cost: money(plan.expectedCost) };
    lines.push(
      first === undefined
        ? message("cli.planNothing", {})
        : message("cli.plan", { ...figures, date: isoDate(first.date), tokens: first.tokens }),
    );
  }
  if (waterfall.measurable && window !== null) {
    const period = { first: isoDate(window.from), last: isoDate(window.to) };
    lines.push(message("cli.waterfall", { ...period, from: money(waterfall.from), to: money(waterfall.to) }));
  }
  const { charges, tokens, cost } = audit.totalAtStake;
  if (charges > 0) lines.push(message("cli.audit", { charges, tokens, cost: money(cost) }));
  return lines.length === 0 ? [] : [...lines, ""];
}

/** The rates that the data reveals, where it reports tokens. */
function rateLines({ observedRates }: Analysis): string[] {
  if (observedRates.length === 0) return [];
  const body = observedRates.map(({ product, rate, cardRate, usageDays, deviatingDays, deviatingSince }) => [
    product,
    COUNT.format(rate),
    cardRate === null ? "-" : COUNT.format(cardRate),
    COUNT.format(usageDays),
    COUNT.format(deviatingDays),
    deviatingSince === null ? "-" : isoDate(deviatingSince),
  ]);
  const header = ["Product", "Tokens a day", "Rate card", "Usage days", "Deviating", "Since"];
  return [...textColumns([header, ...body], [false, true, true, true, true, true]), ""];
}

/** How many issues there are, and one line for each kind. */
function issueLines(issues: readonly DataIssue[]): string[] {
  if (issues.length === 0) return ["Data issues: none", ""];
  const kinds = new Map<string, { readonly first: DataIssue; count: number }>();
  for (const issue of issues) {
    const kind = kinds.get(issue.code);
    if (kind) kind.count++;
    else kinds.set(issue.code, { first: issue, count: 1 });
  }
  const blocking = issues.filter(({ severity }) => severity === "blocks").length;
  return [
    `Data issues: ${COUNT.format(issues.length)}, of which ${COUNT.format(blocking)} set a row aside`,
    ...[...kinds.values()].map(({ first, count }) => `  ${issueLine(first, count)}`),
    "",
  ];
}

function issueLine(issue: DataIssue, count: number): string {
  const sentence = message(issue.code, issue.params);
  return issue.row === null
    ? message("cli.issue", { count, sentence })
    : message("cli.issueFrom", {
        count,
        source: issue.file ?? issue.source,
        row: String(issue.row),
        sentence,
      });
}

function presetLines({ presets }: Analysis): string[] {
  const used = (["terms", "rates", "tiers"] as const).filter((table) => presets[table]);
  if (used.length === 0) return [];
  return [
    message("cli.presets", { presets: used.map((table) => message(`cli.preset.${table}`)).join(", ") }),
  ];
}
