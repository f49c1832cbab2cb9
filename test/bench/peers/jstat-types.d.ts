/** The part of jstat that is timed: it comes without types. */
declare module 'jstat' {
  interface Inverse {
    inv(p: number, ...parameters: number[]): number;
  }
  const jStat: { readonly chisquare: Inverse; readonly normal: Inverse };
  export default jStat;
}
