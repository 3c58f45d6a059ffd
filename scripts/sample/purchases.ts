import { serialOf } from "../../src/flex/dates";
import { lastUsableDay } from "../../src/flex/expiry-date";
import type { Tier } from "../../src/flex/tier";
import { SAMPLE_FROM } from "./calendar";
import { annualTokens, tokensBetween } from "./demand";

/** One purchase as the user's table states it; null leaves a cell blank. */
export interface Purchase {
  readonly purchased: number;
  readonly tokens: number;
  readonly price: number | null;
  readonly expires: number | null;
  readonly leftAtStart: number | null;
}

/** Of what the first lot had left when the data begins, this share expires. */
const EXPIRING_SHARE = 0.26;
/** The lowest price begins so far above a year's tokens. */
const TIER_ABOVE = 1.05;
/** The second year-end order, as a share of what the lowest price asks for. */
const SECOND_ORDER = 0.95;

const LIST_PRICE = 5;
/** 15 % below, the midpoint of the article's 12-18 %. */
const VOLUME_PRICE = 4.25;

function toHundreds(tokens: number): number {
  return Math.round(tokens / 100) * 100;
}

/**
 * The price list: its lowest price begins 5 % above a year's tokens.
 *
 * @param byDay tokens by serial day
 */
export function priceList(byDay: ReadonlyMap<number, number>): Tier[] {
  return [
    { from: 100, price: 5.5 },
    { from: 1000, price: 5.25 },
    { from: 5000, price: LIST_PRICE },
    { from: toHundreds(annualTokens(byDay) * TIER_ABOVE), price: VOLUME_PRICE },
  ];
}

/**
 * What was bought: at the end of 2024 too much, for the sake of the price; then a small lot in a hurry; at the
 * end of 2025 just too little for that price.
 *
 * @param byDay tokens by serial day
 * @param volume tokens from which an order gets the lowest price
 */
export function purchases(byDay: ReadonlyMap<number, number>, volume: number): Purchase[] {
  const first = serialOf(2024, 12, 18);
  const usedOfFirst = tokensBetween(byDay, SAMPLE_FROM, lastUsableDay(first));
  return [
    {
      purchased: first,
      tokens: volume,
      price: VOLUME_PRICE,
      expires: lastUsableDay(first),
      leftAtStart: toHundreds(usedOfFirst / (1 - EXPIRING_SHARE)),
    },
    { purchased: serialOf(2025, 9, 15), tokens: 1000, price: 5.25, expires: null, leftAtStart: null },
    {
      purchased: serialOf(2025, 12, 17),
      tokens: toHundreds(volume * SECOND_ORDER),
      price: LIST_PRICE,
      expires: null,
      leftAtStart: null,
    },
  ];
}
