export { allocate, dinero, GBP, toSnapshot } from 'dinero.js';
