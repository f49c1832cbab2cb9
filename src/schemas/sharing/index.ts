export * from './chance/chance.ts';
export * from './distribution/distribution.ts';
export * from './outcome-payment/outcome-payment.ts';
export * from './pooled-fund.ts';
export * from './gain-share/gain-share.ts';
export * from './gain-share/passed-on.ts';
export * from './gain-share/truncation.ts';
