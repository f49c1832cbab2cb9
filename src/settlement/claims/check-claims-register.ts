import { checkBetween } from '../../exact/index.ts';
import { checkGrounds } from '../../payment/index.ts';
import { checkTold } from '../../statement/index.ts';
import {
  checkCode,
  checkDistinct,
  checkEach,
  checkObject,
  checkText,
  checkWord,
  helpFor,
  placeIn,
  shown,
  type FieldChecks,
  type Problem,
} from '../../problems/index.ts';
import { checkClosedPeriod } from '../../time/index.ts';
import { claimSchemes, type ClaimableSaving, type ClaimsRegister, type SavingClaim } from './claims-register.ts';

const most = { savings: 500, claims: 5_000, levels: 20 } as const;

/** Problems of a register of claims. */
export function checkClaimsRegister(value: unknown, path: string): Problem[] {
  const problems = checkObject(value, path, registerChecks);
  return problems.length > 0 ? problems : checkReferences(value as ClaimsRegister, path);
}

const savingChecks: FieldChecks = {
  id: checkCode,
  label: checkText,
  unit: checkText,
  avoidedUnits: (units, at) => checkTold(units, at, 'What was avoided', { least: 0 }),
  period: checkClosedPeriod,
  grounds: checkGrounds,
};

const savingMay: FieldChecks = { cohort: checkCode, footprint: checkCode, within: checkCode };

const claimChecks: FieldChecks = {
  id: checkCode,
  scheme: (scheme, at) => checkWord(scheme, at, claimSchemes),
  contract: checkCode,
  saving: checkCode,
  units: (units, at) => checkBetween(units, at, 'What is claimed', 0),
};

const claimMay: FieldChecks = { label: checkText };

const registerChecks: FieldChecks = {
  savings: (savings, at) =>
    checkUpTo(savings, at, most.savings, (saving, place) => checkObject(saving, place, savingChecks, savingMay)),
  claims: (claims, at) =>
    checkUpTo(claims, at, most.claims, (claim, place) => {
      const problems = checkObject(claim, place, claimChecks, claimMay);
      return problems.length > 0 ? problems : checkNamed(claim as SavingClaim, place);
    }),
};

function checkUpTo(
  value: unknown,
  path: string,
  longest: number,
  checkItem: (item: unknown, path: string) => Problem[],
): Problem[] {
  if (!Array.isArray(value) || value.length <= longest) return checkEach(value, path, checkItem);
  const help = `Give at most ${longest} at a time.`;
  return [{ path, code: 'too-many', message: `The list has ${value.length} items.`, help }];
}

function checkNamed({ scheme, label }: SavingClaim, path: string): Problem[] {
  if (scheme !== 'other' || label !== undefined) return [];
  const message = 'The scheme is another than those known here, and has no name.';
  return [{ path: placeIn(path, 'label'), code: 'missing', message, help: 'Give its name as the label.' }];
}

function checkReferences({ savings, claims }: ClaimsRegister, path: string): Problem[] {
  const [at, of] = [placeIn(path, 'savings'), placeIn(path, 'claims')];
  const problems = [
    ...checkDistinct(savings.map(({ id }, place) => ({ key: id, path: placeIn(at, place, 'id') }))),
    ...checkDistinct(claims.map(({ id }, place) => ({ key: id, path: placeIn(of, place, 'id') }))),
  ];
  const known = new Map(savings.map((saving) => [saving.id, saving]));
  const ids = [...known.keys()];
  return [
    ...problems,
    ...savings.flatMap((saving, place) => checkWithin(saving, placeIn(at, place), known, ids)),
    ...claims.flatMap(({ saving }, place) =>
      known.has(saving) ? [] : [unknownSaving(saving, placeIn(of, place, 'saving'), ids)],
    ),
  ];
}

type Known = ReadonlyMap<string, ClaimableSaving>;

function checkWithin(saving: ClaimableSaving, path: string, known: Known, ids: readonly string[]): Problem[] {
  if (saving.within === undefined) return [];
  const at = placeIn(path, 'within');
  const whole = known.get(saving.within);
  if (whole === undefined) return [unknownSaving(saving.within, at, ids)];
  return [...checkSameUnit(saving, whole, path), ...checkDays(saving, whole, path), ...checkLevels(saving, at, known)];
}

function checkSameUnit({ unit }: ClaimableSaving, whole: ClaimableSaving, path: string): Problem[] {
  if (unit === whole.unit) return [];
  const message = `This saving is of ${shown(unit)}, and ${shown(whole.id)}, which it is within, of ${shown(whole.unit)}.`;
  const help = 'Count both in one unit, or they do not count against each other.';
  return [{ path: placeIn(path, 'unit'), code: 'contradiction', message, help }];
}

function checkDays({ period }: ClaimableSaving, whole: ClaimableSaving, path: string): Problem[] {
  if (whole.period.from <= period.from && period.until <= whole.period.until) return [];
  const message = `This saving has days that ${shown(whole.id)}, which it is within, has not.`;
  const help = `Give a period from ${whole.period.from} until ${whole.period.until} or shorter.`;
  return [{ path: placeIn(path, 'period'), code: 'contradiction', message, help }];
}

function checkLevels(saving: ClaimableSaving, path: string, known: Known): Problem[] {
  let outer: ClaimableSaving | undefined = saving;
  for (let level = 0; level <= most.levels; level += 1) {
    outer = outer.within === undefined ? undefined : known.get(outer.within);
    if (outer === undefined) return [];
    if (outer.id === saving.id) {
      const message = `${shown(saving.id)} is within itself.`;
      const help = 'Give the larger saving that this one is a part of, or leave it out.';
      return [{ path, code: 'contradiction', message, help }];
    }
  }
  const help = `Give at most ${most.levels} savings within one another.`;
  return [{ path, code: 'too-many', message: `${shown(saving.id)} is deeper within others than that.`, help }];
}

function unknownSaving(id: string, path: string, ids: readonly string[]): Problem {
  const help = ids.length === 0 ? 'Give the saving itself as well.' : helpFor(id, ids);
  return { path, code: 'unknown-reference', message: `There is no saving ${shown(id)}.`, help };
}
