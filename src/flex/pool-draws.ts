/** Tokens taken from one lot in one go; a later credit undoes the latest first. */
export interface Draw {
  readonly lot: number;
  tokens: number;
}

/** Takes tokens from the lots in order; returns what none of them had. */
export function draw(
  demand: number,
  living: readonly number[],
  left: Float64Array,
  used: Float64Array,
  draws: Draw[],
): number {
  let rest = demand;
  for (const lot of living) {
    if (rest <= 0) break;
    const tokens = Math.min(rest, left[lot]!);
    if (tokens <= 0) continue;
    left[lot]! -= tokens;
    used[lot]! += tokens;
    rest -= tokens;
    draws.push({ lot, tokens });
  }
  return rest;
}

/** Undoes the latest draws of living lots; returns what could not be placed. A dead lot's draws are gone for good. */
export function giveBack(
  credit: number,
  day: number,
  lots: readonly { readonly expires: number }[],
  left: Float64Array,
  used: Float64Array,
  draws: Draw[],
): number {
  let rest = credit;
  while (rest > 0) {
    const last = draws.at(-1);
    if (last === undefined) break;
    if (lots[last.lot]!.expires < day) {
      draws.pop();
      continue;
    }
    const tokens = Math.min(rest, last.tokens);
    left[last.lot]! += tokens;
    used[last.lot]! -= tokens;
    last.tokens -= tokens;
    rest -= tokens;
    if (last.tokens === 0) draws.pop();
  }
  return rest;
}
