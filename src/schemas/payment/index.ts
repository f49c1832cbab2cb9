export * from './activity.ts';
export * from './budget.ts';
export * from './capitation.ts';
export * from './general-practice.ts';
export * from './payments-made.ts';
export * from './points.ts';
export * from './transition.ts';
export * from './year-of-care.ts';
