import jsonLogic from 'json-logic-js';

export const { apply } = jsonLogic;
export type { RulesLogic } from 'json-logic-js';
