import { coded } from './coded.ts';

/** Codes of the extracts with made-up weights, in thousandths or so, and slips as extracts have them. */
export const ethnicGroup = coded({ White: 800, Asian: 90, Black: 45, Mixed: 20, Other: 18 }, { blank: 27 });

export const quintile = coded({ '1': 260, '2': 220, '3': 190, '4': 170, '5': 145 }, { blank: 15 });

/** Main specialties of consultants, and three of other professions. */
export const mainSpecialty = coded(
  {
    '100': 70,
    '101': 60,
    '110': 110,
    '120': 50,
    '130': 90,
    '300': 130,
    '301': 60,
    '302': 30,
    '320': 80,
    '330': 50,
    '340': 50,
    '361': 30,
    '400': 40,
    '410': 40,
    '430': 40,
    '560': 10,
    '950': 60,
    '960': 100,
  },
  { wrong: { '1OO': 1, ZZZ: 1 } },
);

export const consultantSpecialties = mainSpecialty.dictionary.filter(
  (code) => code !== null && /^[1-4]\d\d$/.test(code),
);

export const firstAttendance = coded({ '1': 240, '2': 600, '3': 40, '4': 110 }, { blank: 3, wrong: { '9': 2, X: 1 } });

export const attendedOrDna = coded(
  { '2': 40, '3': 70, '4': 30, '5': 810, '6': 30, '7': 15 },
  { blank: 2, wrong: { '8': 1 } },
);

export const primaryProcedure = coded({ X621: 60, U202: 50, C873: 40, E251: 30, S571: 20, W903: 20 }, { blank: 780 });

/** How a stay that was not planned begins, and how one that was. */
export const emergencyMethod = coded(
  { '21': 640, '22': 90, '23': 20, '24': 40, '25': 10, '2A': 120, '2B': 10, '2C': 5, '2D': 25, '28': 35, '31': 5 },
  { wrong: { '2': 2, A2: 1, '99': 2 } },
);

export const plannedMethod = coded({ '11': 380, '12': 560, '13': 60 }, { wrong: { '1': 1 } });

export const treatmentFunction = coded(
  {
    '300': 300,
    '326': 60,
    '301': 60,
    '320': 70,
    '340': 70,
    '430': 120,
    '100': 90,
    '110': 80,
    '120': 20,
    '160': 10,
    '180': 60,
    '328': 40,
    '420': 5,
    '560': 5,
  },
  { blank: 8, wrong: { '3OO': 1 } },
);

export const specificAcuteFunctions = [
  '300',
  '326',
  '301',
  '320',
  '340',
  '430',
  '100',
  '110',
  '120',
  '160',
  '180',
  '328',
];

/** Three modes by ambulance as the measurement guide has them, two more by air and between hospitals, and others. */
export const arrivalMode = coded(
  {
    '1048031000000100': 250,
    '1048041000000109': 20,
    '1048051000000107': 10,
    '1048081000000101': 3,
    '1048021000000102': 5,
    '1048071000000103': 600,
    '1048061000000105': 80,
  },
  { blank: 30, wrong: { '1048031000000': 2 } },
);

export const acuity = coded(
  {
    '1064891000000107': 20,
    '1064911000000105': 180,
    '1064901000000108': 420,
    '1077241000000103': 270,
    '1077251000000100': 50,
  },
  { blank: 58, wrong: { '3': 2 } },
);

export const departmentType = coded(
  { '01': 640, '02': 15, '03': 240, '04': 60, '05': 40 },
  { wrong: { '1': 3, '99': 2 } },
);

export const appointmentStatus = coded(
  { Attended: 880, 'Did Not Attend': 45, Cancelled: 55, Booked: 12 },
  { blank: 5, wrong: { attended: 3 } },
);

export const roleGroup = coded({ GP: 470, 'Other Practice staff': 500 }, { blank: 30 });

export const serviceSetting = coded(
  { 'General Practice': 900, 'Primary Care Network': 70, 'Extended Access Provision': 20 },
  { blank: 10 },
);
