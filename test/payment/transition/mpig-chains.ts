/**
 * MPIG correction factor payments of real practices, in pounds: 2014/15 to 2019/20, the first to the whole pound.
 * NHS Digital, NHS Payments to General Practice, 2014/15 to 2019/20. Open Government Licence v3.0.
 */
export interface MpigChain {
  readonly practice: string;
  readonly pounds: readonly [string, string, string, string, string, string];
}

/** A chain whose payments are those of one correction factor, and what that was in 2013/14: fitted, for no source has it. */
export interface RegularChain extends MpigChain {
  readonly wholePounds: string;
}

/** Chains on the path in every year. */
export const regularChains: readonly RegularChain[] = [
  {
    practice: 'A81017',
    pounds: ['91731', '76442.16', '61153.68', '45865.32', '30576.84', '15288.48'],
    wholePounds: '107018.99',
  },
  {
    practice: 'A81027',
    pounds: ['75542', '62951.40', '50361.12', '37770.84', '25180.56', '12590.28'],
    wholePounds: '88131.96',
  },
  {
    practice: 'A82004',
    pounds: ['20084', '16736.88', '13389.48', '10042.20', '6694.80', '3347.40'],
    wholePounds: '23431.68',
  },
  {
    practice: 'A82631',
    pounds: ['23112', '19259.88', '15407.88', '11556.00', '7704.00', '3852.00'],
    wholePounds: '26963.88',
  },
  {
    practice: 'A83014',
    pounds: ['8911', '7425.72', '5940.60', '4455.48', '2970.36', '1485.12'],
    wholePounds: '10396.07',
  },
  {
    practice: 'C81075',
    pounds: ['74404', '62003.40', '49602.72', '37202.04', '24801.36', '12400.68'],
    wholePounds: '86804.76',
  },
  {
    practice: 'F85046',
    pounds: ['4850', '4041.24', '3233.04', '2424.72', '1616.52', '808.20'],
    wholePounds: '5657.77',
  },
  {
    practice: 'P81214',
    pounds: ['29782', '24818.64', '19854.84', '14891.16', '9927.48', '4963.68'],
    wholePounds: '34746.04',
  },
];

/** A chain within a pound of the path, with a penny in 2018/19 that no monthly payment makes. */
export const pennyOff: MpigChain = {
  practice: 'A81030',
  pounds: ['16317', '13597.32', '10877.88', '8158.44', '5438.89', '2719.44'],
};

/** Chains with a year, or years, off the path: arrears, a merger or an error, of which the source says nothing. */
export const irregularChains: readonly (MpigChain & { readonly yearsOff: readonly number[] })[] = [
  { practice: 'A81001', pounds: ['6328', '5273.04', '4218.48', '3163.80', '570656.34', '1054.56'], yearsOff: [4, 5] },
  {
    practice: 'D81053',
    pounds: ['54083', '45069.12', '36055.32', '-16518.82', '61588.06', '751.15'],
    yearsOff: [3, 4, 5],
  },
  { practice: 'F81080', pounds: ['-6000', '73174.80', '58539.84', '2211.72', '1474.44', '737.28'], yearsOff: [1, 3] },
  {
    practice: 'M81043',
    pounds: ['36349', '-21407.32', '17519.04', '104952.49', '8759.52', '4379.76'],
    yearsOff: [1, 2, 3, 4],
  },
  { practice: 'M84047', pounds: ['23797', '-21094.92', '12162.12', '9121.56', '6081.12', '3040.56'], yearsOff: [1, 2] },
];
