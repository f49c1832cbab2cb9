export { default as jStat } from 'jstat';
