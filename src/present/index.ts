export type { Block, Page } from './document.ts';
export { explainAssessment, explainContract, explainFinding } from './explain-assessment.ts';
export { explainOptions } from './explain-options.ts';
export { toMarkdown } from './markdown.ts';
export { toPlainText } from './plain-text.ts';
