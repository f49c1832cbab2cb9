import type { LocalVariation, LocalVariationRequest, PcnDesContract } from '../../model/index.ts';
import { periodContains } from '../../time/index.ts';
import { evidenceOf, known, missing } from '../reading.ts';
import type { Reading, Subject } from '../rule.ts';

const asked = ['rationale', 'benefits', 'cohort', 'practiceRoles', 'deliveryModel', 'partners'] as const;

/** Whether the ICB has asked for the variation with every part that a request must have. */
export function requestedInFull({ about, contract, index, standpoint }: Subject, { request }: LocalVariation): Reading {
  const fact = `${about}: local variation requested in full`;
  if (request === undefined || request.on > standpoint.asAt)
    return missing(fact, 'No request of the ICB is given by this day.');
  if (index.organisations.get(request.by)?.kind !== 'integrated-care-board' || request.by !== contract?.commissioner) {
    return known(fact, false, `The request is by ${request.by}, which is not the commissioning ICB.`);
  }
  const absent = asked.filter((part) => isAbsent(request, part));
  if (absent.length > 0) return missing(fact, `The request of ${request.on} lacks: ${absent.join(', ')}.`);
  return known(fact, true, `Asked for in full on ${request.on} (${request.document}).`);
}

function isAbsent(request: LocalVariationRequest, part: (typeof asked)[number]): boolean {
  const given = request[part];
  return given === undefined || given.length === 0;
}

/** Whether NHS England has approved the variation. */
export function approved({ about, index, standpoint }: Subject, { approval }: LocalVariation): Reading {
  const fact = `${about}: local variation approved by NHS England`;
  if (approval === undefined || approval.on > standpoint.asAt)
    return missing(fact, 'No approval of NHS England is given by this day.');
  if (index.organisations.get(approval.by)?.kind !== 'nhs-england')
    return known(fact, false, `The approval is by ${approval.by}, which is not NHS England.`);
  return known(
    fact,
    approval.agreed,
    `NHS England ${approval.agreed ? 'approved' : 'refused'} on ${approval.on} (${approval.document}).`,
  );
}

/** The practices that take part on the day, and how each has decided. */
export function consentsOf(
  { contract, standpoint }: Pick<Subject, 'contract' | 'standpoint'>,
  variation: LocalVariation,
): readonly { readonly practice: string; readonly consents: boolean | undefined }[] {
  const { participants } = contract as PcnDesContract;
  const taking = participants.items.filter(({ period }) => periodContains(period, standpoint.asAt));
  return taking.map(({ practice }) => {
    const decisions = variation.consents.items.filter(
      (item) => item.practice === practice && item.on <= standpoint.asAt,
    );
    const latest = decisions.reduce<(typeof decisions)[number] | undefined>((last, item) => {
      return last === undefined || item.on > last.on ? item : last;
    }, undefined);
    return { practice, consents: latest?.agreed ?? (variation.consents.complete ? false : undefined) };
  });
}

/** Whether each practice that takes part has consented for itself. */
export function everyPracticeConsents(subject: Subject, variation: LocalVariation): Reading {
  const fact = `${subject.about}: each practice consents to the local variation`;
  const consents = consentsOf(subject, variation);
  const refusing = consents.filter((item) => item.consents === false).map(({ practice }) => practice);
  if (refusing.length > 0) return known(fact, false, `Without the consent of ${refusing.join(', ')}.`);
  const silent = consents.filter((item) => item.consents === undefined).map(({ practice }) => practice);
  if (silent.length > 0) return missing(fact, `The decision of ${silent.join(', ')} is not given.`);
  if (!(subject.contract as PcnDesContract).participants.complete)
    return missing(fact, 'The participating practices are not all given.');
  if (consents.length === 0) return missing(fact, 'No practice takes part on the day.');
  return known(
    fact,
    true,
    `Every participating practice has consented: ${consents.map(({ practice }) => practice).join(', ')}.`,
  );
}

/** Which parts may vary was not published in what could be read, so that only those are varied has to be shown. */
export function limitedParts(subject: Subject): Reading {
  return evidenceOf(subject, 'DES-02', subject.about, 'limited-parts', 'Only parts that may vary are varied');
}
