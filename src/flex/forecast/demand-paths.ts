/** Possible futures of the daily demand, each as likely as the others. */
export interface DemandPaths {
  /** Serial day of the first day of every path. */
  readonly from: number;
  readonly days: number;
  readonly count: number;
  /** Tokens from the first day through day `d` on path `p`, at `p * days + d`; never falls along a path. */
  readonly cumulative: Float64Array;
  /** The same by pool, where several pools each cover a demand of their own; absent where all lots cover all of it. */
  readonly ofPools?: readonly Float64Array[];
}
