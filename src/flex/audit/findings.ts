import { descendingOrder } from "../amount-order";
import { ascendingOrder, keyStarts } from "../counting-sort";
import type { IssueParams } from "../data-issue";
import { isoDate } from "../dates";
import { gather, inverse } from "../gather";
import { pairsByName } from "../pair-order";
import { roundTokens } from "../token-unit";
import { filePositions } from "../usage-files";
import { STRENGTHS, type AuditFinding, type AuditSentence } from "./audit";
import type { AuditContext, ChargeTest } from "./audit-context";
import { NO_CHARGE } from "./charge-lookup";
import type { Suspicions } from "./suspicions";

/** What a test suspects, and how it finds the words for it. */
export interface Suspected extends Suspicions {
  readonly wordingOf: ReturnType<ChargeTest["run"]>;
}

const NO_VALUES: IssueParams = {};
const NO_FILES: readonly string[] = [];

/**
 * Suspicions as findings, with names, words and source rows.
 *
 * @param suspected by test, in the order of AUDIT_CODES
 * @param most findings that are made; all where left out
 * @returns strongest first, then most tokens, then by date, user, product and code
 */
export function findingsOf(
  context: AuditContext,
  suspected: readonly Suspected[],
  most = Infinity,
): readonly AuditFinding[] {
  const { charges, usage, terms } = context;
  const fileOf = filePositions(usage);
  const rowsOf = rowsOfCharges(context, fileOf);
  const start = startsOf(suspected);
  const testOf = testsOf(start);
  const findings: AuditFinding[] = [];
  for (const position of strongestFirst(context, suspected).subarray(0, most)) {
    const test = suspected[testOf[position]!]!;
    const i = position - start[testOf[position]!]!;
    const charge = test.charge[i]!;
    const strength = test.strength[i]!;
    const { sentence, values, also } = test.wordingOf({ charge, strength, detail: test.detail[i]! });
    const of = also === undefined ? [charge] : [charge, ...also];
    const pair = charges.pair[charge]!;
    const tokens = test.tokens[i]!;
    const rows = rowsOf(of);
    findings.push({
      code: test.code,
      user: usage.users[charges.pairs.user[pair]!]!,
      product: usage.products[charges.pairs.product[pair]!]!,
      date: charges.day[charge]!,
      charged: roundTokens(of.reduce((sum, each) => sum + charges.tokens[each]!, 0)),
      expected: test.expected[i]!,
      tokens,
      cost: tokens * terms.tokenPrice,
      strength: STRENGTHS[strength]!,
      rows: rows.map((row) => usage.sourceRow[row]!),
      files: usage.files ? rows.map((row) => usage.files![fileOf(row)]!.name) : NO_FILES,
      sentence,
      values: values ?? NO_VALUES,
    });
  }
  return findings;
}

/** How many suspicions come before those of each test, and how many there are. */
function startsOf(suspected: readonly Suspicions[]): number[] {
  const start = [0];
  for (const { count } of suspected) start.push(start.at(-1)! + count);
  return start;
}

/** The test that each suspicion is of. */
function testsOf(start: readonly number[]): Uint8Array {
  const tests = new Uint8Array(start.at(-1)!);
  for (let test = 0; test + 1 < start.length; test++) tests.fill(test, start[test], start[test + 1]);
  return tests;
}

/** The plain sentence of a finding, with everything that it names. */
export function findingSentence({
  user,
  product,
  date,
  charged,
  sentence,
  values,
}: AuditFinding): AuditSentence {
  return { code: sentence, params: { user, product, date: isoDate(date), charged, ...values } };
}

/** Positions of the suspicions; they come by code, and what is sorted last counts first. */
function strongestFirst(context: AuditContext, suspected: readonly Suspicions[]): Int32Array {
  const count = startsOf(suspected).at(-1)!;
  const charge = new Int32Array(count);
  const tokens = new Float64Array(count);
  const strength = new Int32Array(count);
  startsOf(suspected).forEach((start, test) => {
    const each = suspected[test];
    if (each === undefined) return;
    charge.set(each.charge, start);
    tokens.set(each.tokens, start);
    strength.set(each.strength, start);
  });
  const places = gather(placesOfCharges(context), charge);
  const byTokens = descendingOrder(tokens, ascendingOrder(places, 0, context.charges.count));
  return gather(byTokens, ascendingOrder(gather(strength, byTokens), 0, STRENGTHS.length));
}

/** Where each charge stands by date, user and product. */
function placesOfCharges({ charges, usage }: AuditContext): Int32Array {
  const { count, day, pair, pairs } = charges;
  const placeOfPair = inverse(pairsByName(pairs, usage));
  const byPair = ascendingOrder(gather(placeOfPair, pair), 0, pairs.count);
  const first = day[0] ?? 0;
  const byDay = ascendingOrder(gather(day, byPair), first, day[count - 1] ?? first);
  return inverse(gather(byPair, byDay));
}

/** The rows on Flex of some charges, file by file, ascending. */
function rowsOfCharges(
  { usage, charges, lookup }: AuditContext,
  fileOf: (row: number) => number,
): (of: readonly number[]) => readonly number[] {
  const { onFlex, sourceRow } = usage;
  const isOnFlex = (row: number): boolean => onFlex === null || onFlex[row] === 1;
  const chargeOfRow = lookup.ofRow().map((charge, row) => (isOnFlex(row) ? charge : NO_CHARGE));
  const rows = ascendingOrder(chargeOfRow, NO_CHARGE, charges.count);
  const start = keyStarts(chargeOfRow, NO_CHARGE, charges.count);
  return (of) => {
    const found: number[] = [];
    for (const charge of of) {
      const end = start[charge + 1 - NO_CHARGE]!;
      for (let i = start[charge - NO_CHARGE]!; i < end; i++) found.push(rows[i]!);
    }
    if (found.length === 1) return found;
    return found.sort((a, b) => fileOf(a) - fileOf(b) || sourceRow[a]! - sourceRow[b]!);
  };
}
