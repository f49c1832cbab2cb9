import { readFileSync, writeFileSync } from 'node:fs';
import { markOfRegister } from '../../src/policy/register.ts';

/** Writes the mark of the register into the library, after a source, a value or a question has changed. */
const file = 'src/policy/made-with.ts';
const text = readFileSync(file, 'utf8');
writeFileSync(file, text.replace(/policyMark = '[^']*'/, `policyMark = '${markOfRegister()}'`));
