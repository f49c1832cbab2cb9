import { expect, test } from 'vitest';
import { qualityTable, recordRules } from 'neighbourhood-contracts/outcomes';

test.each(Object.entries(recordRules))(
  'what is said of %s ends a sentence that begins "Here is" or "There is"',
  (rule, says) => {
    expect(says).toMatch(/^(?:a|an|no) \S.*[^.]$/);
    const [, [, , , , sentence] = []] = qualityTable([{ of: 'a.csv', quality: [{ rule, records: 1 }] }]);
    expect(sentence).toBe(`There is ${says}.`);
  },
);
