/** A Collection that a user may be given; lines are those of the user that it covers. */
export interface CollectionOffer {
  /** Rank of the Collection. */
  readonly product: number;
  /** Currency per year. */
  readonly price: number;
  readonly lines: readonly number[];
}

/** Collections bought together, and the lines that are left to Flex or a seat of their own. */
export interface CollectionSet {
  /** Ranks, ascending. */
  readonly collections: readonly number[];
  /** Currency per year of the Collections. */
  readonly cost: number;
  readonly uncovered: readonly number[];
}

/** Lines of one user that Collections tie together. Exactly one of the sets is chosen. */
export interface Bundle {
  readonly lines: readonly number[];
  /** Fewest Collections first, then by name. */
  readonly sets: readonly CollectionSet[];
}

/**
 * The offers that can be judged together only, as bundles: two offers that share a line are in the same bundle.
 *
 * @param offers Collections for one user
 * @param worth what covering a line can save at most, currency per year; Infinity where only a Collection will do
 */
export function bundlesOf(offers: readonly CollectionOffer[], worth: (line: number) => number): Bundle[] {
  let groups: { offers: readonly CollectionOffer[]; lines: readonly number[] }[] = [];
  for (const offer of offers) {
    const touched = groups.filter((group) => group.lines.some((line) => offer.lines.includes(line)));
    const lines = touched.reduce(merged, offer.lines);
    const merge = { offers: [...touched.flatMap((group) => group.offers), offer], lines };
    groups = [...groups.filter((group) => !touched.includes(group)), merge];
  }
  return groups.map((group) => {
    const lines = [...group.lines].sort((a, b) => a - b);
    return { lines, sets: sensibleSets(group.offers, lines, worth) };
  });
}

function merged(lines: readonly number[], group: { readonly lines: readonly number[] }): readonly number[] {
  return [...lines, ...group.lines.filter((line) => !lines.includes(line))];
}

/**
 * The sets of Collections that can be the cheapest: each earns its price by what those before it do not cover, and
 * together they cover every line for which only a Collection will do.
 *
 * What a Collection saves can only shrink as others join it, so a set is left as soon as one does not pay.
 */
function sensibleSets(
  offers: readonly CollectionOffer[],
  lines: readonly number[],
  worth: (line: number) => number,
): CollectionSet[] {
  const ordered = [...offers].sort((a, b) => a.product - b.product);
  const covered = ordered.map((offer) => lines.map((line) => offer.lines.includes(line)));
  const worthOf = lines.map(worth);
  /** How many of the chosen cover each line. */
  const covering = lines.map(() => 0);
  const chosen: CollectionOffer[] = [];
  const sets: CollectionSet[] = [];
  const visit = (index: number): void => {
    const offer = ordered[index];
    if (offer === undefined) {
      if (covering.some((count, i) => count === 0 && worthOf[i] === Infinity)) return;
      sets.push({
        collections: chosen.map(({ product }) => product),
        cost: chosen.reduce((sum, { price }) => sum + price, 0),
        uncovered: lines.filter((_, i) => covering[i] === 0),
      });
      return;
    }
    visit(index + 1);
    const covers = covered[index]!;
    let saved = 0;
    for (let i = 0; i < lines.length; i++) if (covers[i] && covering[i] === 0) saved += worthOf[i]!;
    if (saved <= offer.price) return;
    for (let i = 0; i < lines.length; i++) covering[i]! += Number(covers[i]);
    chosen.push(offer);
    visit(index + 1);
    chosen.pop();
    for (let i = 0; i < lines.length; i++) covering[i]! -= Number(covers[i]);
  };
  visit(0);
  return sets.sort(fewestThenByName);
}

/** Of two sets that are not the same. */
function fewestThenByName(a: CollectionSet, b: CollectionSet): number {
  const fewer = a.collections.length - b.collections.length;
  if (fewer !== 0) return fewer;
  const differs = a.collections.findIndex((product, index) => product !== b.collections[index]);
  return a.collections[differs]! - b.collections[differs]!;
}
