import {
  acc08NationalCategories,
  conveyanceMeasures,
  followUpAttendances,
  followUpScope2023,
  gpAppointments,
  patientInitiatedFollowUp,
  patientInitiatedFollowUpScope,
  specialistAdviceCodes,
  specialistAdviceMeasures,
  withinTwoWeeks,
  type Measure,
} from 'neighbourhood-contracts/outcomes';

const person = 'on-the-day';

/** Every measure here, by the choices that were published or are the plainest. */
export const nationalMeasures: readonly Measure[] = [
  ...Object.values(specialistAdviceMeasures({ codes: specialistAdviceCodes, each: 'a-request', person })),
  followUpAttendances({ ...followUpScope2023, person }),
  patientInitiatedFollowUp({ ...patientInitiatedFollowUpScope, person }),
  ...Object.values(conveyanceMeasures({ conveyedTo: 'emergency-department', per: 'people', person })),
  gpAppointments({ statuses: 'all', nationalCategories: acc08NationalCategories, each: 'an-appointment', person }),
  withinTwoWeeks({ statuses: 'all', person }),
];
