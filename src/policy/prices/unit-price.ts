/** A published price of one thing. */
export interface UnitPrice {
  /** Pounds as decimal text, often finer than a penny: `'7.674'`. */
  readonly pounds: string;
  /** What it buys or counts: `'weighted patient'`, `'bed'`, `'point'`. */
  readonly per: string;
  /** Whether it is the price of a year or of a month. */
  readonly each: 'year' | 'month';
  /** How heads are counted, where it is a price per head. Left out where the source does not say. */
  readonly basis?: 'registered' | 'contractor-weighted' | 'pcn-adjusted';
}

/** A share of a whole. */
export interface ShareOfWhole {
  /** As decimal text, a share of one: `'0.0482'` is 4.82 %. */
  readonly share: string;
}

/** A sum of money. */
export interface SumOfMoney {
  /** Pounds as decimal text. */
  readonly pounds: string;
}
