import { compareText } from "../../flex/compare-text";
import type { DataIssue } from "../../flex/data-issue";
import { roundTokens } from "../../flex/token-unit";
import { message } from "../../messages/message";
import type { Grouping } from "../contracts/usage-contracts";
import type { PeriodWord } from "../contracts/period-words";
import { FunctionFailure } from "../function-failure";
import type { ResultRows } from "../spill";
import { groupNames } from "./group-names";
import { periodStart } from "./periods";
import { dailyInput, measured, type Session } from "./session";

export interface ByPeriodParams {
  readonly period: PeriodWord;
  /** null: one row for each period. */
  readonly by: Grouping | null;
}

interface Group {
  readonly start: number;
  readonly name: string;
  readonly users: Set<number>;
  days: number;
  tokens: number;
}

/**
 * Usage days, users, tokens and cost by period, and by product, user or team.
 *
 * @returns periods with a charge, ascending; within a period the groups by name
 */
export function byPeriod(session: Session, { period, by }: ByPeriodParams): ResultRows {
  const { usage, terms } = dailyInput(session);
  const { count, day, pair, tokens, pairs } = session.charges();
  const nameOf = groupNames(session, by);
  const starts = new Map<number, number>();
  const groups = new Map<string, Group>();
  for (let charge = 0; charge < count; charge++) {
    const date = day[charge]!;
    let start = starts.get(date);
    if (start === undefined) starts.set(date, (start = periodStart(date, period)));
    const user = pairs.user[pair[charge]!]!;
    const name = nameOf(user, pairs.product[pair[charge]!]!);
    const key = `${start} ${name}`;
    let group = groups.get(key);
    if (group === undefined) groups.set(key, (group = { start, name, users: new Set(), days: 0, tokens: 0 }));
    group.tokens += tokens[charge]!;
    if (tokens[charge]! <= 0) continue;
    group.days++;
    group.users.add(user);
  }
  if (usage.rows > 0 && groups.size === 0) throw new FunctionFailure("notAvailable", "functions.noCharges");
  return [...groups.values()]
    .sort((a, b) => a.start - b.start || compareText(a.name, b.name))
    .map(({ start, name, days, users, tokens: sum }) => {
      const total = roundTokens(sum);
      return [start, name, days, users.size, total, total * terms.tokenPrice];
    });
}

/** The rate of each product as the data charges it, beside the card's. */
export function observedRates(session: Session): ResultRows {
  const { observedRates: rates, chargeBasis, traps } = session.analysis();
  measured(traps.rateDisparity);
  if (chargeBasis === "modelled") throw new FunctionFailure("notAvailable", "functions.ratesModeled");
  if (rates.length === 0) throw new FunctionFailure("notAvailable", "functions.noCharges");
  return rates.map((each) => [
    each.product,
    each.rate,
    each.cardRate,
    each.usageDays,
    each.deviatingDays,
    each.deviatingSince,
  ]);
}

/** Rows read, used and set aside, then the issues by kind: what blocks rows first. */
export function checkData(session: Session): ResultRows {
  const { rows, issues } = session.analysis();
  const kinds = new Map<string, DataIssue[]>();
  for (const issue of issues) {
    const key = `${issue.severity} ${issue.code} ${issue.column ?? ""}`;
    const alike = kinds.get(key);
    if (alike === undefined) kinds.set(key, [issue]);
    else alike.push(issue);
  }
  const count = (name: string, value: number) => [name, null, value, null, null, null, null];
  return [
    count("Rows read", rows.read),
    count("Rows used", rows.used),
    count("Rows set aside", rows.setAside),
    ...[...kinds.values()].sort(bySeverity).map((alike) => {
      const { code, severity, row, column, value, params, source } = alike[0]!;
      return [`${source}: ${code}`, severity, alike.length, row, column, value, message(code, params)];
    }),
  ];
}

const SEVERITIES = ["blocks", "repaired", "notice"];

function bySeverity([a]: readonly DataIssue[], [b]: readonly DataIssue[]): number {
  return SEVERITIES.indexOf(a!.severity) - SEVERITIES.indexOf(b!.severity) || (a!.row ?? 0) - (b!.row ?? 0);
}
